// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/net/api_client.hpp"

#include "shared/base/hash.hpp"
#include "shared/wire/compress.hpp"
#include "shared/wire/json.hpp"
#include "shared/wire/protocol.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

using base::Code;
using base::Error;

constexpr auto kEncoding = wire::Packing::Zt1;

std::string with(std::string_view path, std::string_view rest) {
  return std::string(path).append(rest);
}

HttpRequest postOf(std::string target) {
  HttpRequest request;
  request.method = "POST";
  request.target = std::move(target);
  return request;
}

/// An answer that does not parse is the server's fault: InvalidInput becomes ProtocolBroken.
template <class T>
base::Result<T> orProtocolBroken(base::Result<T> read) {
  if (read || read.error().code() != Code::InvalidInput) return read;
  return Error(Code::ProtocolBroken, read.error().detail(), read.error().place());
}

base::Result<std::string> decoded(HttpAnswer answer, std::size_t maxBytes) {
  const std::string_view encoding = answer.header("content-encoding");
  if (encoding.empty() || encoding == "identity") return std::move(answer.body);
  if (encoding != wire::nameOf(kEncoding))
    return Error(Code::ProtocolBroken, "an encoding that was not offered");
  return orProtocolBroken(wire::decompress(answer.body, maxBytes, kEncoding));
}

Error notValid(std::string_view how, base::Instant end, base::Instant now) {
  return Error(Code::ForeignServer,
               "the server's certificate " + std::string(how) + base::formatInstant(end) +
                   ", and by its own clock it is " + base::formatInstant(now) +
                   ": its operator makes a new one (tarim-server init) or sets its clock",
               {{}, std::string(way::kTime)});
}

std::string secondsIn(std::string_view retryAfter) {
  const bool isNumber =
      !retryAfter.empty() && retryAfter.size() < 7 &&
      std::all_of(retryAfter.begin(), retryAfter.end(), [](char c) { return c >= '0' && c <= '9'; });
  return isNumber ? std::string(retryAfter) : std::string("60");
}

}  // namespace

Error errorOf(const HttpAnswer& answer) {
  const std::string status = "HTTP " + std::to_string(answer.status);
  const std::string_view later = answer.header("retry-after");
  if (answer.status == 429 || (answer.status == 503 && !later.empty()))
    return Error(Code::Throttled, secondsIn(later));
  if (answer.status == 511 || (answer.status >= 300 && answer.status < 400))
    return Error(Code::CaptivePortal, status);
  HttpAnswer copy = answer;
  const auto text = decoded(std::move(copy), wire::kMaxSmallBytes);
  const auto problem = text ? wire::readProblem(*text) : base::Result<wire::Problem>(text.error());
  if (answer.status >= 500) return Error(Code::ServerFailed, problem ? status + " " + problem->code : status);
  if (problem && !problem->code.empty()) {
    const Code code = base::codeFromName(problem->code);
    base::Place place;
    place.path = problem->path;
    if (code != Code::Unknown) return Error(code, problem->detail, place);
    return Error(Code::ServerFailed, problem->code + ": " + problem->en, place);
  }
  if (answer.status == 401) return Error(Code::NotAuthenticated, status);
  return Error(Code::ProtocolBroken, status + " without words");
}

base::Result<void> ApiClient::send(HttpRequest request) {
  if (!m_token.empty()) request.headers.emplace_back("Authorization", "Bearer " + m_token);
  return m_transport.send(request);
}

base::Result<HttpAnswer> ApiClient::receive(std::size_t maxBody) {
  return m_transport.receive(maxBody);
}

base::Result<HttpAnswer> ApiClient::sendWithRetry(const HttpRequest& request, std::size_t maxBody) {
  const bool kept = m_transport.isConnected();
  const auto sent = send(request);
  auto answer = sent ? receive(maxBody) : base::Result<HttpAnswer>(sent.error());
  if (answer || !kept || answer.error().code() != Code::Offline) return answer;
  const auto again = send(request);
  if (!again) return again.error();
  return receive(maxBody);
}

base::Result<std::string> ApiClient::requestText(const HttpRequest& request, std::size_t maxBody) {
  auto answer = requestAnswer(request, maxBody);
  if (!answer) return answer.error();
  return decoded(std::move(*answer), maxBody);
}

base::Result<HttpAnswer> ApiClient::requestAnswer(const HttpRequest& request, std::size_t maxBody) {
  auto answer = sendWithRetry(request, maxBody);
  if (answer && (answer->status < 200 || answer->status > 299)) return errorOf(*answer);
  return answer;
}

base::Result<std::string> ApiClient::get(std::string target, std::size_t maxBody) {
  HttpRequest request;
  request.target = std::move(target);
  request.headers.emplace_back("Accept-Encoding", wire::nameOf(kEncoding));
  return requestText(request, maxBody);
}

base::Result<std::string> ApiClient::post(HttpRequest request, const std::string& text, std::size_t maxBody) {
  const auto packed = wire::compressIfShorter(text, kEncoding);
  request.headers.emplace_back(packed ? "Content-Encoding" : "Accept-Encoding", wire::nameOf(kEncoding));
  request.body = base::bytesOf(packed ? *packed : text);
  return requestText(request, maxBody);
}

/// The handshake has verified the certificate but not its validity period, since the device's clock may be
/// wrong; the server's own time in the answer decides that.
template <class Answer>
base::Result<Answer> ApiClient::withValidCertificate(base::Result<Answer> answer) const {
  const auto life = m_transport.certificateLife();
  if (!answer || !life) return answer;
  const base::Instant now = base::fromMillis(answer->now);
  if (now < life->from) return notValid("begins on ", life->from, now);
  if (now > life->until) return notValid("ended on ", life->until, now);
  return answer;
}

base::Result<wire::Hello> ApiClient::hello() {
  const auto text = get(std::string(wire::kHelloPath), wire::kMaxSmallBytes);
  if (!text) return text.error();
  return withValidCertificate(orProtocolBroken(wire::readHello(*text)));
}

base::Result<wire::EnrolAnswer> ApiClient::enrol(const wire::EnrolRequest& request) {
  const auto text = post(postOf(std::string(wire::kEnrolPath)), wire::write(request), wire::kMaxSmallBytes);
  if (!text) return text.error();
  return withValidCertificate(orProtocolBroken(wire::readEnrolAnswer(*text)));
}

base::Result<wire::EnrolAnswer> ApiClient::newDevice(const wire::NewDeviceRequest& request) {
  const auto text = post(postOf(std::string(wire::kDevicesPath)), wire::write(request), wire::kMaxSmallBytes);
  if (!text) return text.error();
  return withValidCertificate(orProtocolBroken(wire::readEnrolAnswer(*text)));
}

base::Result<wire::SyncAnswer> ApiClient::sync(const wire::SyncRequest& request) {
  HttpRequest asked = postOf(std::string(wire::kSyncPath));
  asked.replaySafe = true;
  const auto text = post(std::move(asked), wire::write(request), wire::kMaxSyncBytes);
  if (!text) return text.error();
  return withValidCertificate(orProtocolBroken(wire::readSyncAnswer(*text)));
}

base::Result<std::string> ApiClient::policy(std::string_view hash) {
  auto text = get(with(wire::kPoliciesPath, hash), wire::kMaxSyncBytes);
  if (text && base::sha256(*text).hex() != hash)
    return Error(Code::ProtocolBroken, "a policy that has another hash");
  return text;
}

base::Result<ApiClient::CarriedReply> ApiClient::package(const wire::PackageRequest& request) {
  HttpRequest asked = postOf(std::string(wire::kPackagesPath));
  const std::string text = wire::write(request);
  asked.body = base::bytesOf(text);
  auto answer = requestAnswer(asked, wire::kMaxReplyBytes);
  if (!answer) return answer.error();
  CarriedReply reply;
  reply.outcome = answer->header("tarim-standing");
  reply.bytes = std::move(answer->body);
  return reply;
}

base::Result<wire::Queue> ApiClient::queue() {
  const auto text = get(std::string(wire::kQueuePath), wire::kMaxReviewBytes);
  if (!text) return text.error();
  return withValidCertificate(orProtocolBroken(wire::readQueue(*text)));
}

base::Result<wire::ReviewDossier> ApiClient::dossier(std::string_view application) {
  HttpRequest asked;
  asked.target = with(wire::kReviewPath, application);
  asked.headers.emplace_back("Accept-Encoding", wire::nameOf(kEncoding));
  asked.headers.emplace_back(wire::kProtocolHeader, std::to_string(wire::kProtocolMax));
  const auto text = requestText(asked, wire::kMaxReviewBytes);
  if (!text) return text.error();
  return withValidCertificate(orProtocolBroken(wire::readReviewDossier(*text)));
}

base::Result<wire::LeaseAnswer> ApiClient::lease(std::string_view application,
                                                 const wire::LeaseRequest& request) {
  const auto text = post(postOf(with(wire::kReviewPath, application) + "/lease"), wire::write(request),
                         wire::kMaxSmallBytes);
  if (!text) return text.error();
  return orProtocolBroken(wire::readLeaseAnswer(*text));
}

base::Result<base::Bytes> ApiClient::blob(std::string_view hash) {
  const auto text = get(with(wire::kBlobsPath, hash), wire::kMaxFileBytes);
  if (!text) return text.error();
  if (base::sha256(*text).hex() != hash) return Error(Code::ProtocolBroken, "a page that has another hash");
  const base::ByteView bytes = base::bytesOf(*text);
  return base::Bytes(bytes.begin(), bytes.end());
}

}  // namespace tarim::client
