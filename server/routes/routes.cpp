// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/routes/routes.hpp"

#include "server/routes/answers.hpp"
#include "server/routes/call.hpp"
#include "server/routes/content_encoding.hpp"
#include "server/routes/tus_headers.hpp"

#include <algorithm>

namespace tarim::server {

using base::Code;
using base::Error;

namespace {

std::size_t limitOf(Body body) {
  return body == Body::Sync ? wire::kMaxSyncBytes : wire::kMaxSmallBytes;
}

/// tus 1.0: X-HTTP-Method-Override replaces the method, for clients that can send only GET and POST.
std::string methodOf(const Request& request) {
  std::string method(request.header("x-http-method-override"));
  if (method.empty() || !request.path.starts_with(wire::kFilesPath)) return request.method;
  for (char& c : method)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return method;
}

Found routeOf(const Request& request) {
  return findPermission(methodOf(request), request.path);
}

/// tus 1.0: its version is in every answer about uploads.
Answer withTusVersion(const Request& request, Answer answer) {
  const auto isVersion = [](const auto& header) { return header.first == "Tus-Resumable"; };
  if (request.path.starts_with(wire::kFilesPath) &&
      std::none_of(answer.headers.begin(), answer.headers.end(), isVersion))
    answer.headers.emplace_back("Tus-Resumable", kTusVersion);
  return answer;
}

Answer noSuchRoute(const Request& request, const Found& found) {
  if (!found.pathKnown) return problem(Error(Code::NotFound, request.path));
  Answer answer = problem(Error(Code::InvalidInput, methodOf(request) + " is not for this path"), 405);
  std::string allowed;
  for (const std::string_view method : {"GET", "HEAD", "POST", "PATCH", "DELETE", "OPTIONS"})
    if (findPermission(method, request.path).permission)
      allowed += (allowed.empty() ? "" : ", ") + std::string(method);
  answer.headers.emplace_back("Allow", allowed);
  return answer;
}

/// Authenticates and authorizes the sender; nothing on a route without authentication.
base::Result<std::optional<Identity>> senderOf(Services& services, const Permission& permission,
                                               const Request& request) {
  if (permission.roles == 0) return std::optional<Identity>();
  auto identity = services.accounts.authenticate(request.header("authorization"));
  if (!identity) return identity.error();
  const bool isAllowed =
      permission.former ? identity->mayOrMight(permission.roles) : identity->may(permission.roles);
  if (!isAllowed) return Error(Code::NotAllowed, std::string(policy::roleName(identity->role)));
  return std::optional<Identity>(std::move(*identity));
}

Answer answerOfAction(Action action, const Call& call) {
  switch (action) {
    case Action::Hello:
      return hello(call);
    case Action::Enrol:
      return enrol(call);
    case Action::NewDevice:
      return newDevice(call);
    case Action::Sync:
      return sync(call);
    case Action::FileOptions:
      return uploadOptions(call);
    case Action::UploadOffset:
      return uploadOffset(call);
    case Action::EndUpload:
      return endUpload(call);
    case Action::GetBlob:
      return blob(call);
    case Action::GetPolicy:
      return policy(call);
    case Action::GetReceipt:
      return receipt(call);
    case Action::TakePackage:
      return takePackage(call);
    case Action::Queue:
      return queue(call);
    case Action::ReviewDossier:
      return reviewDossier(call);
    case Action::Lease:
      return lease(call);
    case Action::BlindList:
      return blindList(call);
    case Action::BlindDossier:
      return blindDossier(call);
    case Action::BlindPage:
      return blindPage(call);
    case Action::CommitteeRecord:
      return committeeRecord(call);
    case Action::CommitteeAct:
      return committeeAct(call);
    case Action::SignBallot:
      return signBallot(call);
    case Action::CastBallot:
      return castBallot(call);
    case Action::CreateUpload:
    case Action::ContinueUpload:
      break;
  }
  return problem(Error(Code::Unknown, "an upload that was not begun as one"));
}

/// A message of this size is read and answered in no time.
constexpr std::size_t kLightBytes = 64 * 1024;

/// Bytes that are taken between two looks at the sender's token.
constexpr std::size_t kBytesOfALook = 64 * 1024;

/// Holds the device's place in the UploadLimiter until the upload ends, and ends with the sender's token: an
/// upload may take hours, and a device that was revoked meanwhile gives nothing more.
class PlacedUpload final : public Upload {
 public:
  PlacedUpload(std::unique_ptr<Upload> upload, UploadLimiter::Place place, Accounts& accounts,
               std::string_view authorization, std::string device)
      : m_place(std::move(place)),
        m_upload(std::move(upload)),
        m_accounts(accounts),
        m_authorization(authorization),
        m_device(std::move(device)) {}
  base::Result<void> write(base::ByteView chunk) override {
    m_unseen += chunk.size();
    if (m_unseen >= kBytesOfALook) {
      m_unseen = 0;
      if (auto still = requireToken(); !still) return still;
    }
    return m_upload->write(chunk);
  }
  Answer finish() override {
    const auto still = requireToken();
    return still ? m_upload->finish() : m_upload->fail(still.error());
  }
  Answer fail(const Error& error) override { return m_upload->fail(error); }
  [[nodiscard]] std::string device() const override { return m_device; }
  [[nodiscard]] bool finishIsHeavy() const override { return m_upload->finishIsHeavy(); }

 private:
  [[nodiscard]] base::Result<void> requireToken() {
    const auto identity = m_accounts.authenticate(m_authorization);
    if (!identity) return identity.error();
    return {};
  }

  UploadLimiter::Place m_place;
  std::unique_ptr<Upload> m_upload;
  Accounts& m_accounts;
  std::string m_authorization;
  std::string m_device;
  std::size_t m_unseen = 0;
};

}  // namespace

Routes::Routes(Services& services, RoutesOptions options)
    : m_services(services), m_options(std::move(options)), m_uploadLimiter(m_options.uploads) {}

std::size_t Routes::bodyLimit(const Request& request) const {
  const Found found = routeOf(request);
  if (!found.permission) return wire::kMaxSmallBytes;
  return found.permission->body == Body::Upload ? 0 : limitOf(found.permission->body);
}

Admission Routes::admit(const Request& request) {
  const Found found = routeOf(request);
  if (!found.permission) return {withTusVersion(request, noSuchRoute(request, found)), {}};
  const auto identity = senderOf(m_services, *found.permission, request);
  if (!identity) return {withTusVersion(request, problem(identity.error())), {}};
  return {{}, *identity ? (*identity)->device : std::string()};
}

bool Routes::isHeavy(const Request& request) const {
  const Found found = routeOf(request);
  const bool isPackage = found.permission && found.permission->action == Action::TakePackage;
  return isPackage || unpackedSize(request) > kLightBytes;
}

bool Routes::mayBeRepeated(const Request& request) const {
  const Found found = routeOf(request);
  return found.permission && found.permission->action == Action::Sync;
}

Answer Routes::handle(const Request& request) {
  Answer answer = withTusVersion(request, answerOf(request));
  // Caches do not store the answer to a POST unless a header allows it.
  const std::string method = methodOf(request);
  const bool isRead = method == "GET" || method == "HEAD";
  const auto isCaching = [](const auto& header) { return header.first == "Cache-Control"; };
  if (isRead && std::none_of(answer.headers.begin(), answer.headers.end(), isCaching))
    answer.headers.emplace_back("Cache-Control", "no-store");
  return answer;
}

Answer Routes::answerOf(const Request& request) {
  const Found found = routeOf(request);
  if (!found.permission) return noSuchRoute(request, found);
  const auto identity = senderOf(m_services, *found.permission, request);
  if (!identity) return problem(identity.error());
  const Identity* sender = *identity ? &**identity : nullptr;
  Answer answer = answerTo(request, found, sender);
  if (sender) answer.device = sender->device;
  return answer;
}

Answer Routes::answerTo(const Request& request, const Found& found, const Identity* sender) {
  const auto body = decodedBody(request, limitOf(found.permission->body));
  if (!body) return problem(body.error());
  const Call call{request, found.argument, sender, *body, m_services, m_options};
  Answer answer = answerOfAction(found.permission->action, call);
  encodeFor(request, answer);
  return answer;
}

std::pair<std::unique_ptr<Upload>, Answer> Routes::beginUpload(const Request& request,
                                                               std::optional<std::uint64_t> length) {
  const auto refused = [&request](Answer answer) {
    return std::pair<std::unique_ptr<Upload>, Answer>(nullptr, withTusVersion(request, std::move(answer)));
  };
  const Found found = routeOf(request);
  if (!found.permission) return refused(noSuchRoute(request, found));
  const auto identity = senderOf(m_services, *found.permission, request);
  if (!identity) return refused(problem(identity.error()));
  if (length.value_or(0) > wire::kMaxPatchBytes) return refused(problem(Error(Code::TooLarge)));
  const Identity* sender = *identity ? &**identity : nullptr;
  auto place = m_uploadLimiter.enter(sender ? sender->device : request.peer);
  if (!place) return refused(problem(place.error()));
  const Call call{request, found.argument, sender, {}, m_services, m_options};
  const bool isNew = found.permission->action == Action::CreateUpload;
  auto [upload, answer] = isNew ? createUpload(call, length) : continueUpload(call, length);
  if (upload)
    upload = std::make_unique<PlacedUpload>(std::move(upload), std::move(*place), m_services.accounts,
                                            request.header("authorization"),
                                            sender ? sender->device : std::string());
  return {std::move(upload), withTusVersion(request, std::move(answer))};
}

}  // namespace tarim::server
