// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/joining_file.hpp"

#include "client/sync/net/server_address.hpp"
#include "shared/base/json.hpp"
#include "shared/confined/confined.hpp"
#include "shared/imaging/signatures.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

using base::Code;
using base::Error;

base::Result<wire::Joining> withAddress(base::Result<wire::Joining> joining) {
  if (!joining) return joining;
  const auto address = readServerAddress(joining->address);
  if (!address) return Error(Code::DamagedFile, address.error().detail(), {{}, "$.address"});
  joining->address = *address;
  return joining;
}

/// The reader's answer. It may have been taken over by the picture, so it is foreign too.
base::Result<std::vector<std::string>> textsOf(const confined::Answer& answer) {
  const auto json = base::parseJson(base::textOf(answer.output));
  base::JsonReader::Failure failure;
  if (!json) return Error(Code::DamagedFile, "the reader's answer cannot be read");
  base::JsonReader read(*json, "$", failure);
  if (read.has("unavailable")) return Error(Code::NotNow, "built without the reader of QR codes");
  if (read.has("error")) {
    base::JsonReader told = read.object("error");
    const Code code = base::codeFromName(told.string("code", 64));
    return Error(code == Code::Unknown ? Code::DamagedFile : code, told.string("detail"));
  }
  std::vector<std::string> texts = read.strings("texts", 64);
  if (failure) return Error(Code::DamagedFile, "the reader's answer cannot be read");
  return texts;
}

base::Result<wire::Joining> readPicture(base::ByteView file) {
  const confined::Answer answer = confined::runReader("qr", file);
  if (answer.ending == confined::Ending::NotInstalled)
    return Error(Code::NotNow, "tarim-reader is not installed beside this program");
  if (answer.ending != confined::Ending::Answered) return confined::errorOf(answer, {});
  const auto texts = textsOf(answer);
  if (!texts) return texts.error();
  Error first(Code::NotFound, "no QR code in the picture");
  for (const std::string& text : *texts) {
    auto joining = withAddress(wire::readJoining(text));
    if (joining) return joining;
    // One that is damaged or of a later version says more than one that is something else.
    if (first.code() == Code::NotFound)
      first = joining.error().code() == Code::InvalidInput
                  ? Error(Code::NotFound, "a QR code, but not of a joining file")
                  : joining.error();
  }
  return first;
}

bool beginsWith(base::ByteView file, std::initializer_list<std::uint8_t> mark) {
  return file.size() >= mark.size() && std::equal(mark.begin(), mark.end(), file.begin());
}

/// By its first bytes only: everything else about a picture is the reader's business.
bool isPicture(base::ByteView file) {
  return beginsWith(file, {0xFF, 0xD8, 0xFF}) || beginsWith(file, {0x89, 'P', 'N', 'G'});
}

}  // namespace

base::Result<wire::Joining> readJoiningFile(base::ByteView file) {
  if (file.size() > kMaxJoiningFileBytes) return Error(Code::TooLarge, "larger than any joining file");
  if (isPicture(file)) return readPicture(file);
  const imaging::FileKind* other = imaging::kindOf(file);
  if (other && other->picture) return imaging::errorOf(*other);
  return withAddress(wire::readJoining(base::textOf(file)));
}

Enrolment enrolmentOf(const wire::Joining& joining, std::string deviceName) {
  Enrolment enrolment;
  enrolment.server = joining.address;
  enrolment.pin = joining.pin;
  enrolment.code = joining.code;
  enrolment.deviceName = std::move(deviceName);
  return enrolment;
}

}  // namespace tarim::client
