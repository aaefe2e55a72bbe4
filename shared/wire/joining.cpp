// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/wire/joining.hpp"

#include "shared/base/clean_text.hpp"
#include "shared/base/json_record.hpp"
#include "shared/base/text.hpp"
#include "shared/base/text_file.hpp"

namespace tarim::wire {
namespace {

using base::Code;
using base::Error;

constexpr std::string_view kMark = "\"tarimJoin\"";
constexpr std::size_t kMaxDepth = 3;

Error otherFile(std::string_view text) {
  if (text.find("-----BEGIN CERTIFICATE-----") != std::string_view::npos)
    return Error(Code::InvalidInput, "a certificate, not a joining file: it goes with an address and a code");
  return Error(Code::InvalidInput, "not a joining file");
}

}  // namespace

base::Result<std::string> writeJoining(const Joining& joining) {
  std::string text = base::writeRecord(joining);
  if (text.size() > kMaxJoiningBytes)
    return Error(Code::TooLarge, "the names of server and person are too long for a joining file");
  return text;
}

base::Result<Joining> readJoining(std::string_view bytes) {
  if (bytes.empty()) return Error(Code::EmptyFile);
  if (bytes.size() > 2 * kMaxJoiningBytes) return Error(Code::TooLarge, "larger than any joining file");
  const auto decoded = base::textInFile(bytes);
  if (!decoded) return Error(Code::InvalidInput, decoded.error().detail());
  const std::string_view text = base::trim(*decoded);
  if (text.find(kMark) == std::string_view::npos) return otherFile(text);
  const auto json = base::parseJson(text, {kMaxJoiningBytes, kMaxDepth});
  if (!json) return Error(Code::DamagedFile, json.error().detail());
  const boost::json::value* version =
      json->is_object() ? json->get_object().if_contains("tarimJoin") : nullptr;
  if (!version) return otherFile(text);
  if (version->is_int64() && version->get_int64() > kJoiningVersion)
    return Error(Code::ClientTooOld, "a joining file of version " + std::to_string(version->get_int64()));
  auto joining = base::readRecord<Joining>(*json);
  if (!joining) return Error(Code::DamagedFile, joining.error().detail(), joining.error().place());
  if (joining->version != kJoiningVersion) return Error(Code::DamagedFile, "no such version");
  joining->server = base::cleanLine(joining->server);
  joining->person = base::cleanName(joining->person);
  return joining;
}

}  // namespace tarim::wire
