// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/run.hpp"

#include "client/sync/new_device.hpp"
#include "client/vault/pages.hpp"
#include "client/vault/setting_names.hpp"
#include "shared/wire/protocol.hpp"

#include <algorithm>
#include <utility>

namespace tarim::client {

using base::Code;
using base::Error;

namespace {

constexpr std::uint64_t kFirstRequest = 32 * 1024;  ///< While nothing is measured.
constexpr std::uint64_t kLeastRequest = 16 * 1024;  ///< Below this the HTTP headers would weigh too much.
constexpr std::uint64_t kSecondsOfRequest = 4;
constexpr base::Millis kRetryRefusedAfter = std::chrono::seconds(30);  ///< After the first refusal; doubles.
constexpr base::Millis kMostRetryRefusedAfter = std::chrono::minutes(15);

/// The error concerns the request's content, not the link, the device or the server as a whole.
bool isAboutContent(Code code) {
  return code == Code::InvalidInput || code == Code::TooLarge || code == Code::ServerFailed;
}

/// Every later request would end with the same error.
bool endsRun(Code code) {
  switch (code) {
    case Code::NotFound:
    case Code::NotAllowed:
    case Code::ServerFailed:
    case Code::ProtocolBroken:
      return false;
    default:
      return true;
  }
}

bool isDue(const FileRecord& file, base::Instant now) {
  const auto doublings = std::min<std::uint32_t>(file.refusals - 1, 16);
  const base::Millis rest = std::min(kRetryRefusedAfter * (1 << doublings), kMostRetryRefusedAfter);
  // A clock that was set back does not prolong the backoff.
  return now >= file.refusedAt + rest || now < file.refusedAt;
}

}  // namespace

base::Result<int> commonProtocol(const wire::Hello& hello) {
  const int highest = std::min(wire::kProtocolMax, hello.protocolMax);
  if (highest >= std::max(wire::kProtocolMin, hello.protocolMin)) return highest;
  const std::string range = std::to_string(hello.protocolMin) + "–" + std::to_string(hello.protocolMax);
  return Error(hello.protocolMin > wire::kProtocolMax ? Code::ClientTooOld : Code::ServerTooOld,
               "the server speaks " + range);
}

base::Result<void> SyncRun::complete(ApiClient& api) {
  if (m_callbacks.smallOnly) {
    const auto exchanged = exchangeAll(api);
    return exchanged && m_copyTrouble ? base::Result<void>(*m_copyTrouble) : exchanged;
  }
  applyKnownForms();
  skipRefused();
  for (bool isFirst = true;; isFirst = false) {
    const bool parallel = wantsParallel();
    const bool exchanges = !parallel && (isFirst || m_transfers.hasUnconfirmed() || m_pusher.hasRequest());
    const auto exchanged = exchanges ? exchangeAll(api) : base::Result<void>();
    if (!exchanged) return exchanged;
    const std::uint64_t before = m_transfers.answers();
    m_status.write([](SyncSnapshot& shown) { shown.phase = SyncPhase::SendingFiles; });
    const auto sent = parallel ? sendInParallel(api) : sendOnThisConnection(api);
    m_status.write([](SyncSnapshot& shown) { shown.fileUnderWay.clear(); });
    const bool progressed = m_transfers.answers() != before;
    // A cut after progress: the link is poor, not gone, so the run tries again at once.
    const bool cut = !sent && sent.error().code() == Code::Offline && progressed;
    if (!sent && !cut) return sent.error();
    if (!progressed && *sent && !m_transfers.hasUnconfirmed()) break;
  }
  const auto fetched = fetchUnreadable(api);
  return fetched ? outcome() : fetched;
}

void SyncRun::skipRefused() {
  if (m_callbacks.retryRefused) return;
  for (const FileRecord& file : m_vault.files.toSend())
    if (file.refusals > 0 && !isDue(file, m_clock.now())) m_transfers.skip(file.hash);
}

base::Result<void> SyncRun::fetchUnreadable(ApiClient& api) {
  const std::set<std::string> named = namedFiles(m_vault.drafts);
  for (const FileRecord& file : m_vault.files.records()) {
    if (!file.unreadable || file.progress != FileProgress::OnServer || !named.contains(file.hash)) continue;
    const auto fetched = fetchPage(api, file.hash);
    if (!fetched) return fetched;
  }
  return {};
}

base::Result<void> SyncRun::fetchPage(ApiClient& api, const std::string& hash) {
  const auto bytes = api.blob(hash);
  if (bytes) {
    const auto kept = m_vault.files.add(*bytes);
    return kept ? base::Result<void>() : base::Result<void>(kept.error());
  }
  const Code code = bytes.error().code();
  // The server gave a receipt and has lost the file: query it again, as a file that was begun.
  if (code == Code::NotFound) return m_vault.files.setUpload(hash, kBegun, 0);
  return endsRun(code) ? base::Result<void>(bytes.error()) : base::Result<void>();
}

base::Result<void> SyncRun::outcome() const {
  if (m_copyTrouble) return *m_copyTrouble;
  const auto troubled = troubledPages(m_vault);
  if (!troubled.empty()) {
    const TroubledPage& first = troubled.front();
    const std::string others =
        troubled.size() > 1 ? ", and " + std::to_string(troubled.size() - 1) + " more" : "";
    return Error(first.code, first.why.empty() ? first.en + others : first.en + others + ": " + first.why,
                 {first.page.name, {}});
  }
  for (const auto& trouble : {m_transfers.trouble(), m_pusher.trouble(), m_puller.trouble()})
    if (trouble) return *trouble;
  return {};
}

// --- files
// -----------------------------------------------------------------------------------------------------------

bool SyncRun::wantsParallel() const {
  std::uint64_t left = 0;
  for (const FileRecord& file : m_vault.files.toSend())
    left += hasAllBytes(file) || m_transfers.isSkipped(file) ? 0 : file.size - std::min(file.size, file.sent);
  return m_callbacks.options.mostWorkers > 0 && left >= m_callbacks.options.worthParallel;
}

/// Requests small enough that an edit need not wait long behind one.
RequestBudget SyncRun::requestBudget() const {
  const std::uint64_t rate = m_estimator.bytesPerSecond();
  const std::uint64_t wanted = rate == 0 ? kFirstRequest : std::max(kLeastRequest, rate * kSecondsOfRequest);
  const std::uint64_t bytes = std::min<std::uint64_t>(wanted, m_callbacks.options.requestBytes);
  return {bytes, bytes};
}

base::Result<bool> SyncRun::sendOnThisConnection(ApiClient& api) {
  auto last = std::chrono::steady_clock::now();
  const auto stored = [&](std::uint64_t bytes) {
    const auto now = std::chrono::steady_clock::now();
    m_estimator.add(bytes, now - std::exchange(last, now));
    m_status.write([&](SyncSnapshot& shown) {
      shown.bytesSent += bytes;
      shown.bytesPerSecond = m_estimator.bytesPerSecond();
      shown.rateSpread = m_estimator.spread();
      countRemaining(m_vault, shown);
    });
  };
  const auto began = [this](const std::string& hash) {
    m_status.write([&](SyncSnapshot& shown) { shown.fileUnderWay = hash; });
  };
  const auto read = [this](const FileRecord& file) { return m_encoder.read(file); };
  const auto recompressionFailed = [this](const std::string& hash) { m_encoder.sendAsItIs(hash); };
  FileSender sender(m_transfers,
                    {read, [this] { return requestBudget(); }, stored, began, recompressionFailed});
  const auto outcome = sender.send(api, [this] { return m_pusher.hasUnsent(); });
  if (!outcome) return outcome.error();
  return *outcome == FileSender::SendResult::Done;
}

base::Result<bool> SyncRun::sendInParallel(ApiClient& api) {
  const auto reconnect = [&](std::chrono::milliseconds timeout) {
    api.close();
    api.setTimeout(timeout);
    return api.open();
  };
  const auto sync = [&](std::chrono::milliseconds timeout) {
    api.setTimeout(timeout);
    const auto exchanged = exchangeAll(api);
    m_status.write([](SyncSnapshot& shown) { shown.phase = SyncPhase::SendingFiles; });
    return exchanged;
  };
  ParallelUploader uploader(
      m_vault, m_transfers, m_encoder, m_status, m_estimator, m_callbacks.options,
      {m_callbacks.connect, api.token(), [this] { return m_pusher.hasUnsent(); }, reconnect, sync,
       m_callbacks.isInterrupted, !m_callbacks.options.recompress || m_encoder.isEnabled()});
  const auto sent = uploader.run();
  api.setTimeout(std::chrono::milliseconds::max());
  return sent ? base::Result<bool>(true) : base::Result<bool>(sent.error());
}

// --- sync requests
// ----------------------------------------------------------------------------------------------------

base::Result<void> SyncRun::exchangeAll(ApiClient& api) {
  for (const std::string& hash : m_transfers.unconfirmed())
    m_pusher.forgetFile(hash);
  const auto marked = m_puller.markDeliveries();
  if (!marked) return marked;
  std::int64_t cursor = -1;
  while (true) {
    const std::uint64_t storesMet = m_vault.exchange.storesMet();
    const auto answer = exchange(api);
    const auto taken = answer ? m_puller.take(*answer, &m_lastRequest, Puller::policiesOf(api))
                              : base::Result<void>(answer.error());
    if (taken) m_transfers.report(answer->files);
    m_transfers.endQuery(bool(taken));
    if (!taken) return taken;
    m_status.write([this](SyncSnapshot& shown) { countRemaining(m_vault, shown); });
    m_storeHasChanged = m_vault.exchange.storesMet() != storesMet;
    if (m_storeHasChanged) return Error(Code::NotNow, "the server has another store; from the beginning");
    const auto changed = becomeOwnDevice(*answer, api);
    if (!changed) return changed.error();
    if (*changed) {
      cursor = -1;
      continue;
    }
    if (answer->more && answer->cursor <= cursor)
      return Error(Code::ProtocolBroken, "a feed that stands still");
    cursor = answer->cursor;
    // Split requests query no files; the last one, after splitting, does.
    if (!answer->more && !m_pusher.hasUnsent() && !m_pusher.endSplitting()) return {};
  }
}

base::Result<bool> SyncRun::becomeOwnDevice(const wire::SyncAnswer& answer, ApiClient& api) {
  // Held again in the same run: becoming a device has not helped.
  const bool isCopy = std::any_of(answer.held.begin(), answer.held.end(), isOfCopy);
  if (!isCopy || m_copyTrouble) return false;
  if (std::exchange(m_hasBecomeDevice, true)) {
    m_copyTrouble = Error(Code::OlderCopy, "held again after it had become a device of its own");
    return false;
  }
  const auto became = becomeNewDevice(m_vault.settings, api, m_pusher.protocol(),
                                      m_vault.exchange.serverClock().at(m_clock.now()));
  if (became) {
    m_pusher.forgetDevice();
    return true;
  }
  if (became.error().code() != Code::OlderCopy) return became.error();
  m_copyTrouble = became.error();
  return false;
}

wire::SyncRequest SyncRun::nextRequest(const ApiClient& api) {
  wire::SyncRequest request = m_pusher.next();
  m_transfers.beginQuery(request.files);
  // Once for each connection: so a server whose record was set back finds out.
  const ServerStore store = m_vault.exchange.serverStore();
  if (!api.isOpen() && store.head()) request.head = *store.head();
  return request;
}

base::Result<wire::SyncAnswer> SyncRun::exchange(ApiClient& api) {
  m_status.write([](SyncSnapshot& shown) { shown.phase = SyncPhase::Exchanging; });
  while (true) {
    wire::SyncRequest request = nextRequest(api);
    auto answer = api.sync(request);
    const Code code = answer ? Code::Unknown : answer.error().code();
    if (code == Code::ClientTooOld || code == Code::ServerTooOld) {
      const auto agreed = negotiate(api, answer.error());
      if (!agreed) return agreed.error();
      request = nextRequest(api);
      answer = api.sync(request);
    }
    if (answer) {
      for (wire::Held& held : answer->held)
        if (isOfCopy(held)) held.code = Code::OlderCopy;
      m_pusher.markAnswered(request);
      m_lastRequest = std::move(request);
      rememberForms(*answer);
      m_status.write([&answer](SyncSnapshot& shown) {
        shown.online = true;
        shown.trouble.reset();
        shown.lastContact = base::fromMillis(answer->now);
      });
      return answer;
    }
    if (!isAboutContent(answer.error().code()) || !m_pusher.isolate(request, answer.error())) return answer;
    m_transfers.endQuery(false);
  }
}

void SyncRun::applyKnownForms() {
  const bool recompressed =
      m_vault.settings.get(kFormsSetting).find(wire::kRecompressedForm) != std::string::npos;
  if (m_callbacks.options.recompress && recompressed) m_encoder.enable();
}

void SyncRun::rememberForms(const wire::SyncAnswer& answer) {
  // The server lists its encodings only when a file is missing.
  if (std::ranges::all_of(answer.files, &wire::FileState::stored)) return;
  std::string forms;
  for (const std::string& form : answer.takes)
    forms += (forms.empty() ? "" : " ") + form;
  // If this cannot be stored, the next answer brings it again.
  if (m_vault.settings.get(kFormsSetting) != forms) (void)m_vault.settings.set(kFormsSetting, forms);
  applyKnownForms();
  if (std::ranges::count(answer.takes, wire::kSlicesForm) > 0) m_transfers.enableSlices();
}

base::Result<void> SyncRun::negotiate(ApiClient& api, const Error& refused) {
  const auto hello = api.hello();
  if (!hello) return hello.error();
  if (hello->publicKey != m_vault.settings.account().serverKey)
    return Error(Code::ForeignServer, "the server signs with another key than at enrolment");
  const auto common = commonProtocol(*hello);
  if (!common) return common.error();
  if (*common == m_pusher.protocol()) return refused;
  m_pusher.setProtocol(*common);
  return {};
}

}  // namespace tarim::client
