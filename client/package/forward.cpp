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

void Brake::pull() {
  const std::lock_guard lock(m_mutex);
  m_pulled = true;
  if (m_transport) m_transport->interrupt();
}

bool Brake::isPulled() const {
  const std::lock_guard lock(m_mutex);
  return m_pulled;
}

/// A connection that a brake may interrupt while it lives.
class BrakedTransport {
 public:
  BrakedTransport(std::unique_ptr<Transport> transport, Brake* brake)
      : m_transport(std::move(transport)), m_brake(brake) {
    hold(m_transport.get());
  }
  ~BrakedTransport() { hold(nullptr); }
  BrakedTransport(const BrakedTransport&) = delete;
  BrakedTransport& operator=(const BrakedTransport&) = delete;
  Transport& operator*() const { return *m_transport; }

 private:
  void hold(Transport* transport) const {
    if (!m_brake) return;
    const std::lock_guard lock(m_brake->m_mutex);
    m_brake->m_transport = transport;
    if (transport && m_brake->m_pulled) transport->interrupt();
  }

  std::unique_ptr<Transport> m_transport;
  Brake* m_brake;
};

namespace {

using base::Code;
using base::Error;
using base::Result;

/// The server opens, checks and stores all of it before it answers.
constexpr std::chrono::minutes kTakingTimeout{10};

/// Whether the server could open it at all, before a minute of the link is spent on it.
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

/// A cut after something got through: the link is poor, not gone. An offset or an upload that the server
/// knows otherwise is asked for anew, a few times.
bool isWorthAgain(Code code, int fruitless) {
  constexpr int kMostFruitless = 3;
  if (code == Code::Offline || code == Code::TimedOut) return fruitless == 0;
  const bool isOfUpload = code == Code::StaleView || code == Code::NotFound || code == Code::DamagedFile;
  return isOfUpload && fruitless < kMostFruitless;
}

/// Everything that concerns one forwarding over one link.
class Forwarding {
 public:
  Forwarding(const Vault& vault, const base::Clock& clock, const ForwardOptions& options,
             package::OpenSource open, const CarryProgress& progress)
      : m_vault(vault), m_clock(clock), m_options(options), m_open(std::move(open)), m_progress(progress) {}

  Result<void> upload() {
    auto segments = segmentsOf(m_open);
    if (!segments) return segments.error();
    m_segments = std::move(*segments);
    const auto endpoint = endpointOf(m_vault.account().server, m_vault.account().caPem);
    if (!endpoint) return endpoint.error();
    const BrakedTransport transport(makeTransport(*endpoint, m_options.sync), m_options.brake);
    ApiClient api(*transport, m_vault.account().token);
    SegmentSender sender(m_open, m_segments, m_progress);
    int fruitless = 0;
    while (true) {
      const std::uint64_t before = sender.done();
      auto sent = ask(api, sender);
      const std::uint64_t known = sender.done();
      if (sent) sent = sender.send(api);
      if (sent) return {};
      api.close();
      fruitless = sender.done() > std::max(before, known) ? 0 : fruitless + 1;
      if (!isWorthAgain(sent.error().code(), fruitless)) return sent;
    }
  }

  Result<ApiClient::CarriedReply> handIn() const {
    SyncOptions patient = m_options.sync;
    patient.answerTimeout = kTakingTimeout;
    const auto endpoint = endpointOf(m_vault.account().server, m_vault.account().caPem);
    if (!endpoint) return endpoint.error();
    const BrakedTransport transport(makeTransport(*endpoint, patient), m_options.brake);
    ApiClient api(*transport, m_vault.account().token);
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
  /// Only about the segments: the person's own news are the engine's.
  Result<void> ask(ApiClient& api, SegmentSender& sender) const {
    wire::SyncRequest request;
    request.protocol = wire::kProtocolMax;
    request.now = base::toMillis(m_clock.now());
    request.cursor = m_vault.pending(m_clock.now()).cursor;
    for (const Segment& segment : m_segments)
      request.files.push_back(segment.hash);
    const auto answer = api.sync(request);
    if (!answer) return answer.error();
    sender.take(answer->files);
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
  const Account account = vault.account();
  if (!account.enrolled()) return Error(Code::NotAuthenticated, "this vault is not enrolled yet");
  const auto parts = package::inOrder(options.files);
  if (!parts) return parts.error();
  const auto header = checked(account, parts->front());
  if (!header) return header.error();
  const base::Path place = replyFile(options, parts->front(), *header);
  base::DiskFiles files;
  const auto writable = mustTakeFiles(files, place.has_parent_path() ? place.parent_path() : base::Path("."));
  if (!writable)
    return Error(writable.error().code(),
                 writable.error().detail() + "; give a place for the reply (--reply FOLDER)",
                 writable.error().place());
  Forwarding forwarding(vault, clock, options, package::filesInOrder(*parts), progress);
  const auto sent = forwarding.upload();
  if (!sent) return sent.error();
  const auto reply = forwarding.handIn();
  if (!reply) return reply.error();
  Forwarded forwarded{place, reply->outcome, forwarding.bytes()};
  const auto written = files.write(forwarded.reply, base::bytesOf(reply->bytes));
  if (!written)
    return Error(Code::ReplyNotWritten, written.error().detail() + "; forward it again with --reply FOLDER",
                 {place.filename().string(), {}});
  return forwarded;
}

}  // namespace tarim::client
