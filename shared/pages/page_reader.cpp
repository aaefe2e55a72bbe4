// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/pages/page_reader.hpp"

#include "shared/confined/confined.hpp"
#include "shared/confined/message.hpp"

namespace tarim::pages {
namespace {

using base::Code;
using base::Error;

Error errorIn(base::JsonReader& told, const base::JsonReader::Failure& failure) {
  const Error error(base::codeFromName(told.string("code", 64)), told.string("detail"));
  return failure || error.code() == Code::Unknown ? Error(Code::DamagedFile, error.detail()) : error;
}

base::Result<PageReply> replyOf(const confined::Answer& answer, const std::string& reader) {
  if (answer.ending == confined::Ending::NotInstalled)
    return Error(Code::NotNow, reader + ": " + answer.detail);
  if (answer.ending != confined::Ending::Answered) return confined::errorOf(answer, {});
  return replyIn(answer.output, reader);
}

}  // namespace

base::Result<PageReply> replyIn(base::ByteView output, const std::string& reader) {
  const auto reply = confined::readMessage(output);
  const auto found = base::parseJson(reply.json);
  if (!found) return Error(Code::DamagedFile, "the reader's answer cannot be read");
  base::JsonReader::Failure failure;
  base::JsonReader read(*found, "$", failure);
  if (read.has("unavailable")) return Error(Code::NotNow, reader + ": " + read.string("unavailable"));
  if (read.has("error")) {
    base::JsonReader told = read.object("error");
    return errorIn(told, failure);
  }
  return PageReply{*found, {reply.bytes.begin(), reply.bytes.end()}};
}

base::Result<PageReply> askPageReader(std::string_view command, std::string_view parameters,
                                      base::ByteView picture, const confined::Limits& limits,
                                      const Asking& asking) {
  constexpr int kPatient = 10;
  confined::Limits within = limits;
  if (asking.patient) within.nice = kPatient;
  const base::Bytes request = confined::makeMessage(parameters, picture);
  return replyOf(confined::runReader(confined::Reader::Pages, command, request, within, asking.stop),
                 "tarim-page-reader");
}

base::Result<PageReply> askPictureReader(std::string_view command, base::ByteView picture,
                                         const confined::Limits& limits) {
  return replyOf(confined::runReader(confined::Reader::Pictures, command, picture, limits),
                 "tarim-picture-reader");
}

}  // namespace tarim::pages
