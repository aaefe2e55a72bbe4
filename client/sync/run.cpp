// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/run.hpp"

#include "client/vault/setting_names.hpp"
#include "shared/wire/protocol.hpp"

#include <algorithm>

namespace tarim::client {

using base::Code;
using base::Error;

namespace {

constexpr std::uint64_t kFirstPiece = 32 * 1024;  ///< While nothing is measured.
constexpr std::uint64_t kLeastPiece = 16 * 1024;  ///< Below this the heads would weigh too much.
constexpr std::uint64_t kSecondsOfPiece = 4;

}  // namespace

base::Result<int> commonProtocol(const wire::Hello& hello) {
  const int highest = std::min(wire::kProtocolMax, hello.protocolMax);
  if (highest >= std::max(wire::kProtocolMin, hello.protocolMin)) return highest;
  const std::string range = std::to_string(hello.protocolMin) + "–" + std::to_string(hello.protocolMax);
  return Error(hello.protocolMin > wire::kProtocolMax ? Code::ClientTooOld : Code::ServerTooOld,
               "the server speaks " + range);
}

base::Result<void> SyncRun::complete(Dialogue& dialogue) {
  if (m_ways.smallOnly) return exchangeAll(dialogue);
  recallForms();
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
  const auto trouble = m_pile.trouble();
  return trouble ? base::Result<void>(*trouble) : base::Result<void>();
}

// --- files
// -----------------------------------------------------------------------------------------------------------

bool SyncRun::wantsLanes() const {
  std::uint64_t left = 0;
  for (const FileRecord& file : m_vault.filesToSend())
    left += isWhole(file) ? 0 : file.size - std::min(file.size, file.sent);
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
    const auto taken =
        answer ? m_puller.take(*answer, m_said, dialogue) : base::Result<void>(answer.error());
    if (taken) m_pile.tell(answer->files);
    m_pile.endAsking(bool(taken));
    if (!taken) return taken;
    m_board.write([this](SyncSnapshot& shown) { countWhatIsLeft(m_vault, shown); });
    m_metAnotherStore = m_vault.storesMet() != storesMet;
    if (m_metAnotherStore) return Error(Code::NotNow, "the server has another store; from the beginning");
    if (answer->more && answer->cursor <= cursor)
      return Error(Code::ProtocolBroken, "a feed that stands still");
    cursor = answer->cursor;
    if (!answer->more && !m_pusher.hasNews()) return {};
  }
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
  wire::SyncRequest request = nextRequest(dialogue);
  auto answer = dialogue.sync(request);
  const Code code = answer ? Code::Unknown : answer.error().code();
  if (code == Code::ClientTooOld || code == Code::ServerTooOld) {
    const auto agreed = negotiate(dialogue, answer.error());
    if (!agreed) return agreed.error();
    request = nextRequest(dialogue);
    answer = dialogue.sync(request);
  }
  if (!answer) return answer;
  m_pusher.said(request);
  m_said = std::move(request);
  learnForms(*answer);
  m_board.write([this](SyncSnapshot& shown) {
    shown.online = true;
    shown.trouble.reset();
    shown.lastContact = m_clock.now();
  });
  return answer;
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
