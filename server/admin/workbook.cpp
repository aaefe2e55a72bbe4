// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/workbook.hpp"

#include "shared/confined/confined.hpp"

#include <boost/json.hpp>

namespace tarim::server {

namespace {

using base::Code;
using base::Error;
using base::Result;
namespace json = boost::json;

constexpr std::string_view kZip = "PK\x03\x04";
constexpr std::string_view kCompound = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
constexpr std::size_t kMostAnswerBytes = 64u << 20;

Error about(const InputFile& file, Code code, const std::string& why) {
  return Error(code, why, {.file = file.name, .path = {}});
}

Error refusal(const InputFile& file, const json::object& error) {
  const Code code = base::codeFromName(json::value_to<std::string>(error.at("code")));
  return about(file, code == Code::Unknown ? Code::DamagedFile : code,
               json::value_to<std::string>(error.at("detail")));
}

Result<std::vector<RawRow>> rowsOf(const InputFile& file, const json::object& answer) {
  if (const json::value* error = answer.if_contains("error")) return refusal(file, error->as_object());
  if (answer.contains("unavailable"))
    return about(
        file, Code::WrongFileType,
        "this server was built without liborcus and reads no workbooks; save the table as CSV UTF-8");
  std::vector<RawRow> rows;
  for (const json::value& row : answer.at("rows").as_array()) {
    const json::array& parts = row.as_array();
    rows.push_back({parts.at(0).to_number<int>(), json::value_to<std::vector<std::string>>(parts.at(1))});
  }
  return rows;
}

}  // namespace

bool isWorkbook(base::ByteView bytes) {
  const std::string_view text = base::textOf(bytes);
  return text.starts_with(kZip) || text.starts_with(kCompound);
}

Result<std::vector<RawRow>> readWorkbook(const InputFile& file) {
  if (base::textOf(file.bytes).starts_with(kCompound))
    return about(file, Code::WrongFileType,
                 "an .xls or .et workbook, or one that is locked with a password; save it as .xlsx without a "
                 "password, "
                 "or as CSV UTF-8");
  confined::Limits limits;
  limits.outputBytes = kMostAnswerBytes;
  const confined::Answer answer = confined::runReader("table", file.bytes, limits);
  if (answer.ending != confined::Ending::Answered) return confined::errorOf(answer, file.name);
  try {
    return rowsOf(file, json::parse(base::textOf(answer.output)).as_object());
  } catch (const std::exception& thrown) {
    return about(file, Code::DamagedFile, thrown.what());
  }
}

}  // namespace tarim::server
