// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sends files, smallest first, by tus: a file that fits a request in one, a longer one in several from the
// offset that the server holds; the last files of a run in slices, which the server joins
// (file_splitter.hpp). A few requests are under way at a time, so that neither a round trip nor a durable
// write leaves the link idle; never so many that an edit would wait long.
//
// It believes the server's offsets and nothing else: 409 asks with HEAD, 404 and 410 begin anew, 460 reads
// the file again. Each such turn is a strike, and a file with too many is left for the next run. So is one
// that the server does not take (any other 4xx, 5xx, 507), once it was tried whole and as it is; the others
// go on. Only what concerns all of them ends the sending: the link, the token, a server at its limit or
// failing at every file.
#include "client/sync/net/api_client.hpp"
#include "client/sync/transfer_queue.hpp"
#include "client/sync/upload_encoder.hpp"

#include <deque>
#include <optional>
#include <set>

namespace tarim::client {

/// How much of a file goes into one request, and how much may wait for answers.
struct RequestBudget {
  std::uint64_t most = 0;      ///< Of one request.
  std::uint64_t underWay = 0;  ///< Of all together; one beyond it may always go.
};

class FileSender {
 public:
  /// `slices` is asked before each request, `moved` is told of each stretch that became durable.
  struct Callbacks {
    std::function<base::Result<EncodedFile>(const FileRecord&)> read;
    std::function<RequestBudget()> requestBudget;
    std::function<void(std::uint64_t bytes)> moved;
    std::function<void(const std::string& hash)> began;
    /// The server could not make the file of what travelled.
    std::function<void(const std::string& hash)> asItIs;
  };
  FileSender(TransferQueue& transfers, Callbacks callbacks)
      : m_transfers(transfers), m_callbacks(std::move(callbacks)) {}

  enum class SendResult { Done, Overtaken };
  /// Until no file is left to take (Done), or until `isUrgent` between two requests (Overtaken); everything
  /// sent is answered then. Errors are the link's and the vault's.
  base::Result<SendResult> send(ApiClient& api, const std::function<bool()>& isUrgent);

 private:
  enum class Kind { Create, Patch, Head, Assemble };
  struct Flight {
    Kind kind;
    std::string hash;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    std::uint64_t whole = 0;  ///< Of what travels.
    std::string partOf{};     ///< The file, of a slice.
    bool recompressed = false;
  };
  /// The file whose slices are being sent.
  struct Current {
    FileRecord record;
    std::shared_ptr<const base::Bytes> holder;
    base::ByteView bytes;  ///< As they travel.
    bool recompressed = false;
    std::string partOf{};
    std::string assembly{};     ///< As FileSlice has it; the first slice says it for all.
    std::uint64_t planned = 0;  ///< Bytes before this are there or under way.
  };

  base::Result<SendResult> sendAll(ApiClient& api, const std::function<bool()>& isUrgent);
  [[nodiscard]] bool hasRoomFor(std::uint64_t length) const;
  [[nodiscard]] bool isUnderWay(const std::string& hash) const;
  std::optional<FileRecord> nextRecord();
  /// Gives a file back that is not in hand, not under way and not in doubt.
  void letGo(const std::string& hash);
  /// False: nothing to send before an answer comes.
  base::Result<bool> sendNext(ApiClient& api);
  base::Result<bool> sendSlice(ApiClient& api);
  base::Result<bool> launch(ApiClient& api, Flight flight, HttpRequest request);
  /// False: there is nothing to send of it now.
  base::Result<bool> open(const FileRecord& record);
  base::Result<bool> openWhole(const FileRecord& record);
  /// True when a slice of the file in hand can be sent, or it is time for the next file.
  base::Result<bool> hasSlice();

  base::Result<void> settle(const Flight& flight, const HttpAnswer& answer);
  base::Result<void> settleCreated(const Flight& flight, const HttpAnswer& answer);
  base::Result<void> settlePatched(const Flight& flight, const HttpAnswer& answer);
  base::Result<void> settleHead(const Flight& flight, const HttpAnswer& answer);
  base::Result<void> settleRefused(const Flight& flight, const HttpAnswer& answer);
  /// Once more in its plainest form, or it is left for the next run.
  base::Result<void> settleNotTaken(const Flight& flight, const base::Error& error);
  /// Its slices are given up.
  base::Result<void> sendWhole(const std::string& file);
  /// What the answer says of the file that this was a slice of.
  base::Result<void> settleAssembled(const Flight& flight, const HttpAnswer& answer);
  /// The server holds the file's bytes up to `offset`, under `upload`; or all of it.
  base::Result<void> believe(const Flight& flight, const std::string& upload, std::uint64_t offset);
  base::Result<void> beginAnew(const std::string& hash);
  /// With one too many a file is left for the next run, and the file of a slice is sent whole.
  base::Result<void> strike(const std::string& hash, const std::string& partOf, const base::Error& why,
                            int weight = 1);
  void drop(const std::string& hash);
  TransferQueue& m_transfers;
  Callbacks m_callbacks;
  std::deque<Flight> m_flights;
  std::optional<Current> m_current;
  std::set<std::string> m_inHand;
  std::set<std::string> m_doubt;  ///< Their offset must be asked for.
};

}  // namespace tarim::client
