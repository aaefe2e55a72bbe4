// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/routes/answers.hpp"

#include "shared/wire/json.hpp"

namespace tarim::server {

using base::Code;

int statusOf(Code code) {
  switch (code) {
    case Code::InvalidInput:
    case Code::WrongFileType:
    case Code::DamagedFile:
    case Code::EmptyFile:
    case Code::NotAPackage:
    case Code::PackageTooNew:
    case Code::PackageDamaged:
    case Code::PackageCut:
    case Code::PackagePartMissing:
    case Code::PackagesMixed:
    case Code::PackageForOther:
    case Code::PackageWrongWay:
    case Code::ReplyForOther:
      return 400;
    case Code::NotAuthenticated:
      return 401;
    case Code::NotAllowed:
    case Code::CodeUnknown:
    case Code::CodeExpired:
    case Code::CodeUsed:
    case Code::PackageOfUnknown:
      return 403;
    case Code::NotFound:
    case Code::UnknownPolicy:
      return 404;
    case Code::Locked:
    case Code::WindowNotOpen:
    case Code::WindowClosed:
    case Code::Blocked:
    case Code::ManifestMismatch:
    case Code::FilesMissing:
    case Code::NotNow:
    case Code::NoAttemptsLeft:
    case Code::TooLate:
    case Code::AlreadyDone:
    case Code::StaleView:
    case Code::LeaseTaken:
    case Code::PageWithheld:
      return 409;
    case Code::TooLarge:
      return 413;
    case Code::ClientTooOld:
    case Code::ServerTooOld:
      return 426;
    case Code::Throttled:
      return 429;
    case Code::StorageBusy:
      return 503;
    case Code::StorageFull:
      return 507;
    default:
      return 500;
  }
}

Answer problem(const base::Error& error) {
  return problem(error, statusOf(error.code()));
}

Answer problem(const base::Error& error, int status) {
  Answer answer = message(wire::write(wire::problemOf(error)));
  answer.status = status;
  if (status >= 500) answer.reason = error.line();
  if (error.code() == Code::Throttled) answer.headers.emplace_back("Retry-After", error.detail());
  if (error.code() == Code::NotAuthenticated) answer.headers.emplace_back("WWW-Authenticate", "Bearer");
  return answer;
}

Answer message(std::string body) {
  Answer answer;
  answer.body = std::move(body);
  return answer;
}

}  // namespace tarim::server
