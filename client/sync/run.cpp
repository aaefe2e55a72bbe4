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

constexpr std::uint64_t kFirstPiece = 32 * 1024;  ///< While nothing is measured.
constexpr std::uint64_t kLeastPiece = 16 * 1024;  ///< Below this the heads would weigh too much.
constexpr std::uint64_t kSecondsOfPiece = 4;
constexpr base::Millis kRestOfRefused = std::chrono::seconds(30);  ///< After the first refusal; doubles.
constexpr base::Millis kMostRestOfRefused = std::chrono::minutes(15);

/// Of what the request holds, and not of the link, the device or the server as a whole.
bool isOfContents(Code code) {
  return code == Code::InvalidInput || code == Code::TooLarge || code == Code::ServerFailed;
}

/// Whatever is asked for next would end the same way.
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
  const base::Millis rest = std::min(kRestOfRefused * (1 << doublings), kMostRestOfRefused);
  // A clock that was set back does not keep it waiting.
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

base::Result<void> SyncRun::complete(Dialogue& dialogue) {
  if (m_ways.smallOnly) {
    const auto exchanged = exchangeAll(dialogue);
    return exchanged && m_copyTrouble ? base::Result<void>(*m_copyTrouble) : exchanged;
  }
  recallForms();
  restRefused();
  for (bool isFirst = true;; isFirst = false) {
    const bool many = wantsLanes();
    const bool talks = !many && (isFirst || m_pile.hasDoubts() || m_pusher.hasSomethingToSay());
    const auto exchanged = talks ? exchangeAll(dialogue) : base::Result<void>();
    if (!exchanged) return exchanged;
    const std::uint64_t before = m_pile.steps();
    m_board.write([](SyncSnapshot& shown) { shown.phase = SyncPhase::SendingFiles; });
    const auto sent = many ? sendInLanes(dialogue) : sendAlong(dialogue);
    m_board.write([](SyncSnapshot& shown) { shown.fileUnderWay.clear(); });
    const bool moved = m_pile.steps() != before;
    // A cut after something got through: the link is poor, not gone, so it is tried again at once.
    const bool cut = !sent && sent.error().code() == Code::Offline && moved;
    if (!sent && !cut) return sent.error();
    if (!moved && *sent && !m_pile.hasDoubts()) break;
  }
  const auto fetched = fetchUnreadable(dialogue);
  return fetched ? outcome() : fetched;
}

void SyncRun::restRefused() {
  if (m_ways.triesAll) return;
  for (const FileRecord& file : m_vault.filesToSend())
    if (file.refusals > 0 && !isDue(file, m_clock.now())) m_pile.leaveOut(file.hash);
}

base::Result<void> SyncRun::fetchUnreadable(Dialogue& dialogue) {
  const std::set<std::string> named = namedFiles(m_vault);
  for (const FileRecord& file : m_vault.files()) {
    if (!file.unreadable || file.progress != FileProgress::OnServer || !named.contains(file.hash)) continue;
    const auto fetched = fetchPage(dialogue, file.hash);
    if (!fetched) return fetched;
  }
  return {};
}

base::Result<void> SyncRun::fetchPage(Dialogue& dialogue, const std::string& hash) {
  const auto bytes = dialogue.blob(hash);
  if (bytes) {
    const auto kept = m_vault.addFile(*bytes);
    return kept ? base::Result<void>() : base::Result<void>(kept.error());
  }
  const Code code = bytes.error().code();
  // It has a receipt for what it does not have: it is asked about again, as a file that was begun.
  if (code == Code::NotFound) return m_vault.setUpload(hash, kBegun, 0);
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
  for (const auto& trouble : {m_pile.trouble(), m_pusher.trouble(), m_puller.trouble()})
    if (trouble) return *trouble;
  return {};
}

// --- files
// -----------------------------------------------------------------------------------------------------------

bool SyncRun::wantsLanes() const {
  std::uint64_t left = 0;
  for (const FileRecord& file : m_vault.filesToSend())
    left += isWhole(file) || m_pile.isLeft(file) ? 0 : file.size - std::min(file.size, file.sent);
  return m_ways.options.mostLanes > 0 && left >= m_ways.options.worthLanes;
}

/// Small enough that an edit need not wait long behind one.
Pieces SyncRun::pieces() const {
  const std::uint64_t rate = m_estimator.bytesPerSecond();
  const std::uint64_t wanted = rate == 0 ? kFirstPiece : std::max(kLeastPiece, rate * kSecondsOfPiece);
  const std::uint64_t piece = std::min<std::uint64_t>(wanted, m_ways.options.pieceBytes);
  return {piece, piece};
}

base::Result<bool> SyncRun::sendAlong(Dialogue& dialogue) {
  auto last = std::chrono::steady_clock::now();
  const auto moved = [&](std::uint64_t bytes) {
    const auto now = std::chrono::steady_clock::now();
    m_estimator.add(bytes, now - std::exchange(last, now));
    m_board.write([&](SyncSnapshot& shown) {
      shown.bytesSent += bytes;
      shown.bytesPerSecond = m_estimator.bytesPerSecond();
      shown.rateSpread = m_estimator.spread();
      countWhatIsLeft(m_vault, shown);
    });
  };
  const auto began = [this](const std::string& hash) {
    m_board.write([&](SyncSnapshot& shown) { shown.fileUnderWay = hash; });
  };
  const auto read = [this](const FileRecord& file) { return m_packer.read(file); };
  const auto asItIs = [this](const std::string& hash) { m_packer.sendAsItIs(hash); };
  FileSender sender(m_pile, {read, [this] { return pieces(); }, moved, began, asItIs});
  const auto outcome = sender.send(dialogue, [this] { return m_pusher.hasNews(); });
  if (!outcome) return outcome.error();
  return *outcome == FileSender::Outcome::Done;
}

base::Result<bool> SyncRun::sendInLanes(Dialogue& dialogue) {
  const auto reach = [&](std::chrono::milliseconds patience) {
    dialogue.hangUp();
    dialogue.setPatience(patience);
    return dialogue.open();
  };
  const auto talk = [&](std::chrono::milliseconds patience) {
    dialogue.setPatience(patience);
    const auto talked = exchangeAll(dialogue);
    m_board.write([](SyncSnapshot& shown) { shown.phase = SyncPhase::SendingFiles; });
    return talked;
  };
  Convoy convoy(m_vault, m_pile, m_packer, m_board, m_estimator, m_ways.options,
                {m_ways.connect, dialogue.token(), [this] { return m_pusher.hasNews(); }, reach, talk,
                 m_ways.isInterrupted, !m_ways.options.recompress || m_packer.isOn()});
  const auto sent = convoy.run();
  dialogue.setPatience(std::chrono::milliseconds::max());
  return sent ? base::Result<bool>(true) : base::Result<bool>(sent.error());
}

// --- small things
// ----------------------------------------------------------------------------------------------------

base::Result<void> SyncRun::exchangeAll(Dialogue& dialogue) {
  for (const std::string& hash : m_pile.doubts())
    m_pusher.forgetFile(hash);
  const auto marked = m_puller.markDeliveries();
  if (!marked) return marked;
  std::int64_t cursor = -1;
  while (true) {
    const std::uint64_t storesMet = m_vault.storesMet();
    const auto answer = exchange(dialogue);
    const auto taken = answer ? m_puller.take(*answer, m_said, dialogue) : base::Result<void>(answer.error());
    if (taken) m_pile.tell(answer->files);
    m_pile.endAsking(bool(taken));
    if (!taken) return taken;
    m_board.write([this](SyncSnapshot& shown) { countWhatIsLeft(m_vault, shown); });
    m_metAnotherStore = m_vault.storesMet() != storesMet;
    if (m_metAnotherStore) return Error(Code::NotNow, "the server has another store; from the beginning");
    const auto parted = partFromOriginal(*answer, dialogue);
    if (!parted) return parted.error();
    if (*parted) {
      cursor = -1;
      continue;
    }
    if (answer->more && answer->cursor <= cursor)
      return Error(Code::ProtocolBroken, "a feed that stands still");
    cursor = answer->cursor;
    // In parts, nothing was asked about files until all was said.
    if (!answer->more && !m_pusher.hasNews() && !m_pusher.endParts()) return {};
  }
}

base::Result<bool> SyncRun::partFromOriginal(const wire::SyncAnswer& answer, Dialogue& dialogue) {
  // Held twice in one run: then it was no copy that this could help.
  const bool isCopy = std::any_of(answer.held.begin(), answer.held.end(), isOfCopy);
  if (!isCopy || m_copyTrouble) return false;
  if (std::exchange(m_partedOnce, true)) {
    m_copyTrouble = Error(Code::OlderCopy, "held again after it had become a device of its own");
    return false;
  }
  const auto became =
      becomeNewDevice(m_vault, dialogue, m_pusher.protocol(), m_vault.serverClock().at(m_clock.now()));
  if (became) {
    m_pusher.forgetDevice();
    return true;
  }
  if (became.error().code() != Code::OlderCopy) return became.error();
  m_copyTrouble = became.error();
  return false;
}

wire::SyncRequest SyncRun::nextRequest(const Dialogue& dialogue) {
  wire::SyncRequest request = m_pusher.next();
  m_pile.ask(request.files);
  // Once for each connection: a server whose record was set back finds it by that.
  const ServerStore store = m_vault.serverStore();
  if (!dialogue.isOpen() && store.head()) request.head = *store.head();
  return request;
}

base::Result<wire::SyncAnswer> SyncRun::exchange(Dialogue& dialogue) {
  m_board.write([](SyncSnapshot& shown) { shown.phase = SyncPhase::Exchanging; });
  while (true) {
    wire::SyncRequest request = nextRequest(dialogue);
    auto answer = dialogue.sync(request);
    const Code code = answer ? Code::Unknown : answer.error().code();
    if (code == Code::ClientTooOld || code == Code::ServerTooOld) {
      const auto agreed = negotiate(dialogue, answer.error());
      if (!agreed) return agreed.error();
      request = nextRequest(dialogue);
      answer = dialogue.sync(request);
    }
    if (answer) {
      for (wire::Held& held : answer->held)
        if (isOfCopy(held)) held.code = Code::OlderCopy;
      m_pusher.said(request);
      m_said = std::move(request);
      learnForms(*answer);
      m_board.write([&answer](SyncSnapshot& shown) {
        shown.online = true;
        shown.trouble.reset();
        shown.lastContact = base::fromMillis(answer->now);
      });
      return answer;
    }
    if (!isOfContents(answer.error().code()) || !m_pusher.blame(request, answer.error())) return answer;
    m_pile.endAsking(false);
  }
}

void SyncRun::recallForms() {
  const bool recompressed = m_vault.setting(kFormsSetting).find(wire::kRecompressedForm) != std::string::npos;
  if (m_ways.options.recompress && recompressed) m_packer.start();
}

void SyncRun::learnForms(const wire::SyncAnswer& answer) {
  // Said whenever a file is missing.
  if (std::ranges::all_of(answer.files, &wire::FileState::stored)) return;
  std::string forms;
  for (const std::string& form : answer.takes)
    forms += (forms.empty() ? "" : " ") + form;
  // What cannot be remembered is heard again.
  if (m_vault.setting(kFormsSetting) != forms) (void)m_vault.setSetting(kFormsSetting, forms);
  recallForms();
  if (std::ranges::count(answer.takes, wire::kPiecesForm) > 0) m_pile.takePieces();
}

base::Result<void> SyncRun::negotiate(Dialogue& dialogue, const Error& refused) {
  const auto hello = dialogue.hello();
  if (!hello) return hello.error();
  if (hello->publicKey != m_vault.account().serverKey)
    return Error(Code::ForeignServer, "the server signs with another key than at enrolment");
  const auto common = commonProtocol(*hello);
  if (!common) return common.error();
  if (*common == m_pusher.protocol()) return refused;
  m_pusher.setProtocol(*common);
  return {};
}

}  // namespace tarim::client
