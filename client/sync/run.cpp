// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/run.hpp"

#include "client/sync/file_sender.hpp"
#include "shared/wire/protocol.hpp"

#include <algorithm>

namespace tarim::client {

using base::Code;
using base::Error;

base::Result<int> commonProtocol(const wire::Hello& hello) {
  const int highest = std::min(wire::kProtocolMax, hello.protocolMax);
  if (highest >= std::max(wire::kProtocolMin, hello.protocolMin)) return highest;
  const std::string range = std::to_string(hello.protocolMin) + "–" + std::to_string(hello.protocolMax);
  return Error(hello.protocolMin > wire::kProtocolMax ? Code::ClientTooOld : Code::ServerTooOld,
               "the server speaks " + range);
}

base::Result<void> SyncRun::complete(Dialogue& dialogue) {
  FileSender sender(m_vault, m_board, m_estimator, m_pieceBytes);
  while (true) {
    const auto exchanged = exchangeAll(dialogue);
    if (!exchanged) return exchanged;
    const std::uint64_t before = sender.steps();
    m_board.write([](SyncSnapshot& shown) { shown.phase = SyncPhase::SendingFiles; });
    const auto sent = sender.send(dialogue, [this] { return m_pusher.hasNews(); });
    m_board.write([](SyncSnapshot& shown) { shown.fileUnderWay.clear(); });
    const bool moved = sender.steps() != before;
    // A cut after something got through: the link is poor, not gone, so it is tried again at once.
    const bool cut = !sent && sent.error().code() == Code::Offline && moved;
    if (!sent && !cut) return sent.error();
    if (cut) m_pusher.forgetFiles();
    if (!moved && *sent == FileSender::Outcome::Done) break;
  }
  return sender.trouble() ? base::Result<void>(*sender.trouble()) : base::Result<void>();
}

base::Result<void> SyncRun::exchangeAll(Dialogue& dialogue) {
  const auto marked = m_puller.markDeliveries();
  if (!marked) return marked;
  std::int64_t cursor = -1;
  while (true) {
    const auto answer = exchange(dialogue);
    if (!answer) return answer.error();
    const auto taken = m_puller.take(*answer, dialogue);
    if (!taken) return taken;
    m_board.write([this](SyncSnapshot& shown) { countWhatIsLeft(m_vault, shown); });
    if (answer->more && answer->cursor <= cursor)
      return Error(Code::ProtocolBroken, "a feed that stands still");
    cursor = answer->cursor;
    if (!answer->more && !m_pusher.hasNews()) return {};
  }
}

base::Result<wire::SyncAnswer> SyncRun::exchange(Dialogue& dialogue) {
  m_board.write([](SyncSnapshot& shown) { shown.phase = SyncPhase::Exchanging; });
  wire::SyncRequest request = m_pusher.next();
  auto answer = dialogue.sync(request);
  const Code code = answer ? Code::Unknown : answer.error().code();
  if (code == Code::ClientTooOld || code == Code::ServerTooOld) {
    const auto agreed = negotiate(dialogue, answer.error());
    if (!agreed) return agreed.error();
    request = m_pusher.next();
    answer = dialogue.sync(request);
  }
  if (!answer) return answer;
  m_pusher.said(request);
  m_board.write([this](SyncSnapshot& shown) {
    shown.online = true;
    shown.trouble.reset();
    shown.lastContact = m_clock.now();
  });
  return answer;
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
