// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sends files, smallest first, by tus: a file that fits a piece in one request, a longer one in pieces from
// the offset that the server holds. A few requests are under way at a time, so that neither a round trip nor
// a durable write leaves the link idle; never so many that an edit would wait long.
//
// It believes the server's offsets and nothing else: 409 asks with HEAD, 404 and 410 begin anew, 460 reads
// the file again. Each such turn is a strike, and a file with too many is left for the next run; nothing
// leaves the queue.
#include "client/sync/board.hpp"
#include "client/sync/dialogue.hpp"
#include "client/sync/estimator.hpp"

#include <deque>
#include <map>
#include <optional>
#include <set>

namespace tarim::client {

class FileSender {
 public:
  FileSender(Vault& vault, Board& board, Estimator& estimator, std::size_t pieceBytes)
      : m_vault(vault), m_board(board), m_estimator(estimator), m_pieceBytes(pieceBytes) {}

  enum class Outcome { Done, Overtaken };
  /// Until every file is there or was struck out (Done), or until `isUrgent` between two pieces (Overtaken).
  /// Errors are the link's and the vault's.
  base::Result<Outcome> send(Dialogue& dialogue, const std::function<bool()>& isUrgent);
  /// Requests answered so far.
  [[nodiscard]] std::uint64_t steps() const { return m_steps; }
  /// Why the first file that was struck out was.
  [[nodiscard]] const std::optional<base::Error>& trouble() const { return m_trouble; }

 private:
  enum class Kind { Create, Patch, Head };
  struct Flight {
    Kind kind;
    std::string hash;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
  };
  /// The file whose pieces are being sent.
  struct Current {
    FileRecord record;
    base::Bytes bytes;
    std::uint64_t planned = 0;  ///< Bytes before this are there or under way.
  };

  [[nodiscard]] std::uint64_t pieceSize() const;
  [[nodiscard]] bool hasRoomFor(std::uint64_t length) const;
  [[nodiscard]] bool isUnderWay(const std::string& hash) const;
  std::optional<FileRecord> nextRecord() const;
  /// False: nothing to send before an answer comes.
  base::Result<bool> sendNext(Dialogue& dialogue);
  base::Result<bool> sendPiece(Dialogue& dialogue);
  base::Result<bool> launch(Dialogue& dialogue, Flight flight, HttpRequest request);
  bool open(const FileRecord& record);
  /// True when a piece of the file in hand can be sent, or it is time for the next file.
  bool hasPiece();

  base::Result<void> settle(const Flight& flight, const HttpAnswer& answer);
  base::Result<void> settleCreated(const Flight& flight, const HttpAnswer& answer);
  base::Result<void> settlePatched(const Flight& flight, const HttpAnswer& answer);
  base::Result<void> settleHead(const Flight& flight, const HttpAnswer& answer);
  base::Result<void> settleRefused(const Flight& flight, const HttpAnswer& answer);
  /// The server holds the file's bytes up to `offset`, under `upload`.
  base::Result<void> believe(const Flight& flight, const std::string& upload, std::uint64_t offset);
  base::Result<void> beginAnew(const std::string& hash);
  void strike(const std::string& hash, const base::Error& why);
  void strikeOut(const std::string& hash, const base::Error& why);
  void measure(std::uint64_t bytes);

  Vault& m_vault;
  Board& m_board;
  Estimator& m_estimator;
  std::size_t m_pieceBytes;
  std::deque<Flight> m_flights;
  std::optional<Current> m_current;
  std::map<std::string, int> m_strikes;
  std::set<std::string> m_out;    ///< Struck out of this run.
  std::set<std::string> m_doubt;  ///< Their offset must be asked for.
  std::optional<base::Error> m_trouble;
  std::uint64_t m_steps = 0;
  std::chrono::steady_clock::time_point m_lastAnswer;
};

}  // namespace tarim::client
