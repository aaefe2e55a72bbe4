// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/package/forward.hpp"

#include "client/package/disk_parts.hpp"
#include "client/package/keys.hpp"
#include "client/package/segments.hpp"
#include "client/sync/net/tls_transport.hpp"
#include "shared/base/files.hpp"
#include "shared/wire/protocol.hpp"

namespace tarim::client {

void CancelToken::cancel() {
  const std::lock_guard lock(m_mutex);
  m_cancelled = true;
  if (m_transport) m_transport->interrupt();
}

bool CancelToken::isCancelled() const {
  const std::lock_guard lock(m_mutex);
  return m_cancelled;
}

/// A transport that a CancelToken can interrupt.
class CancellableTransport {
 public:
  CancellableTransport(std::unique_ptr<Transport> transport, CancelToken* cancel)
      : m_transport(std::move(transport)), m_cancel(cancel) {
    hold(m_transport.get());
  }
  ~CancellableTransport() { hold(nullptr); }
  CancellableTransport(const CancellableTransport&) = delete;
  CancellableTransport& operator=(const CancellableTransport&) = delete;
  Transport& operator*() const { return *m_transport; }

 private:
  void hold(Transport* transport) const {
    if (!m_cancel) return;
    const std::lock_guard lock(m_cancel->m_mutex);
    m_cancel->m_transport = transport;
    if (transport && m_cancel->m_cancelled) transport->interrupt();
  }

  std::unique_ptr<Transport> m_transport;
  CancelToken* m_cancel;
};

namespace {

using base::Code;
using base::Error;
using base::Result;

/// The server opens, checks and stores the whole package before it answers.
constexpr std::chrono::minutes kImportTimeout{10};

/// Checks that the server could open the package, before uploading it.
Result<package::ContainerHeader> checked(const Account& account, const base::Path& first) {
  const auto header = package::headerOf(first);
  if (!header) return header;
  if (header->kind != package::Kind::ToServer) return Error(Code::PackageWrongWay, "this is a reply");
  const auto seal = publicKeyIn(account.sealKey);
  if (seal && header->recipient != package::keyIdOf(*seal)) return Error(Code::PackageForOther);
  return header;
}

base::Path replyFile(const ForwardOptions& options, const base::Path& first,
                     const package::ContainerHeader& header) {
  const std::string name = "reply-" + header.name().substr(0, 8) + ".tarim";
  std::error_code ignored;
  if (options.reply.empty()) return first.parent_path() / name;
  return std::filesystem::is_directory(options.reply, ignored) ? options.reply / name : options.reply;
}

/// Retries after a cut with progress: the link is poor, not gone. Retries a few times when the server
/// disagrees about an offset or an upload; the next sync answer reports the right one.
bool isWorthRetry(Code code, int failures) {
  constexpr int kMostFailures = 3;
  if (code == Code::Offline || code == Code::TimedOut) return failures == 0;
  const bool isOfUpload = code == Code::StaleView || code == Code::NotFound || code == Code::DamagedFile;
  return isOfUpload && failures < kMostFailures;
}

/// One forwarding of one package.
class Forwarding {
 public:
  Forwarding(const Vault& vault, const base::Clock& clock, const ForwardOptions& options,
             package::OpenSource open, const CarryProgress& progress)
      : m_vault(vault), m_clock(clock), m_options(options), m_open(std::move(open)), m_progress(progress) {}

  Result<void> upload() {
    auto segments = segmentsOf(m_open);
    if (!segments) return segments.error();
    m_segments = std::move(*segments);
    const auto endpoint = endpointOf(m_vault.settings.account().server, m_vault.settings.account().caPem);
    if (!endpoint) return endpoint.error();
    const CancellableTransport transport(makeTransport(*endpoint, m_options.sync), m_options.cancel);
    ApiClient api(*transport, m_vault.settings.account().token);
    SegmentSender sender(m_open, m_segments, m_progress);
    int failures = 0;
    while (true) {
      const std::uint64_t before = sender.done();
      auto sent = ask(api, sender);
      const std::uint64_t known = sender.done();
      if (sent) sent = sender.send(api);
      if (sent) return {};
      api.close();
      failures = sender.done() > std::max(before, known) ? 0 : failures + 1;
      if (!isWorthRetry(sent.error().code(), failures)) return sent;
    }
  }

  Result<ApiClient::CarriedReply> submit() const {
    SyncOptions sync = m_options.sync;
    sync.answerTimeout = kImportTimeout;
    const auto endpoint = endpointOf(m_vault.settings.account().server, m_vault.settings.account().caPem);
    if (!endpoint) return endpoint.error();
    const CancellableTransport transport(makeTransport(*endpoint, sync), m_options.cancel);
    ApiClient api(*transport, m_vault.settings.account().token);
    wire::PackageRequest request;
    for (const Segment& segment : m_segments)
      request.files.push_back(segment.hash);
    return api.package(request);
  }

  [[nodiscard]] std::uint64_t bytes() const {
    std::uint64_t all = 0;
    for (const Segment& segment : m_segments)
      all += segment.size;
    return all;
  }

 private:
  /// Queries the segments only; the engine syncs this person's own edits.
  Result<void> ask(ApiClient& api, SegmentSender& sender) const {
    wire::SyncRequest request;
    request.protocol = wire::kProtocolMin;
    request.now = base::toMillis(m_clock.now());
    request.cursor = m_vault.exchange.pending(m_clock.now()).cursor;
    for (const Segment& segment : m_segments)
      request.files.push_back(segment.hash);
    const auto answer = api.sync(request);
    if (!answer) return answer.error();
    sender.report(answer->files);
    return {};
  }

  const Vault& m_vault;
  const base::Clock& m_clock;
  const ForwardOptions& m_options;
  package::OpenSource m_open;
  const CarryProgress& m_progress;
  std::vector<Segment> m_segments;
};

}  // namespace

Result<Forwarded> forwardPackage(const Vault& vault, const base::Clock& clock, const ForwardOptions& options,
                                 const CarryProgress& progress) {
  const Account account = vault.settings.account();
  if (!account.enrolled()) return Error(Code::NotAuthenticated, "this vault is not enrolled yet");
  const auto parts = package::inOrder(options.files);
  if (!parts) return parts.error();
  const auto header = checked(account, parts->front());
  if (!header) return header.error();
  const base::Path place = replyFile(options, parts->front(), *header);
  base::DiskFiles files;
  const auto writable =
      requireWritable(files, place.has_parent_path() ? place.parent_path() : base::Path("."));
  if (!writable)
    return Error(writable.error().code(),
                 writable.error().detail() + "; give a place for the reply (--reply FOLDER)",
                 writable.error().place());
  Forwarding forwarding(vault, clock, options, package::filesInOrder(*parts), progress);
  const auto sent = forwarding.upload();
  if (!sent) return sent.error();
  const auto reply = forwarding.submit();
  if (!reply) return reply.error();
  Forwarded forwarded{place, reply->outcome, forwarding.bytes()};
  const auto written = files.write(forwarded.reply, base::bytesOf(reply->bytes));
  if (!written)
    return Error(Code::ReplyNotWritten, written.error().detail() + "; forward it again with --reply FOLDER",
                 {place.filename().string(), {}});
  return forwarded;
}

}  // namespace tarim::client
