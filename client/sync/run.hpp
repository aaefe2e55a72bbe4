// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One complete sync: what is small in one request, then files, then once more what waited for them; until
// nothing is left that can be sent. Between pieces of files, whatever new was typed or decided goes first, on
// the same connection.
#include "client/sync/board.hpp"
#include "client/sync/dialogue.hpp"
#include "client/sync/estimator.hpp"
#include "client/sync/puller.hpp"
#include "client/sync/pusher.hpp"

namespace tarim::client {

/// The highest version that both sides have. ClientTooOld, ServerTooOld.
base::Result<int> commonProtocol(const wire::Hello& hello);

class SyncRun {
 public:
  SyncRun(Vault& vault, const base::Clock& clock, std::size_t pieceBytes, Board& board, Estimator& estimator,
          Puller& puller)
      : m_vault(vault),
        m_clock(clock),
        m_pieceBytes(pieceBytes),
        m_board(board),
        m_estimator(estimator),
        m_puller(puller),
        m_pusher(vault, clock) {}

  /// The first error of the link or the vault; else why a file could not be sent.
  base::Result<void> complete(Dialogue& dialogue);

 private:
  base::Result<void> exchangeAll(Dialogue& dialogue);
  base::Result<wire::SyncAnswer> exchange(Dialogue& dialogue);
  /// After a version was refused: asks for the server's range and checks its key.
  base::Result<void> negotiate(Dialogue& dialogue, const base::Error& refused);

  Vault& m_vault;
  const base::Clock& m_clock;
  std::size_t m_pieceBytes;
  Board& m_board;
  Estimator& m_estimator;
  Puller& m_puller;
  Pusher m_pusher;
};

}  // namespace tarim::client
