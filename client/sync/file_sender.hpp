// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sends files over one connection by the tus protocol, smallest first. A file that fits into one request goes
// in one, a longer file in chunks from the offset that the server holds; the last files of a run go as slices
// (file_splitter.hpp). Several requests are in flight, so that neither a round trip nor a durable write
// leaves the link idle, but never so many that an edit would wait long.
//
// The server's offsets are the only truth: on 409 the sender asks with HEAD, on 404 and 410 it restarts the
// upload, on 460 (checksum mismatch) it reads the file again. Each of these counts as a failure, and a file
// with too many failures is skipped until the next run. So is a file that the server refuses (any other 4xx,
// 5xx, 507), after an attempt whole and without recompression; the other files go on. Only an error that
// concerns all files ends the sending: the link, the token, a server at its limit or failing at every file.
#include "client/sync/net/api_client.hpp"
#include "client/sync/transfer_queue.hpp"
#include "client/sync/upload_encoder.hpp"

#include <deque>
#include <optional>
#include <set>

namespace tarim::client {

/// Limits in bytes of file contents.
struct RequestBudget {
  std::uint64_t perRequest = 0;
  std::uint64_t inFlight = 0;  ///< Of all unanswered requests; two requests are always allowed.
};

class FileSender {
 public:
  struct Callbacks {
    std::function<base::Result<EncodedFile>(const FileRecord&)> read;
    std::function<RequestBudget()> requestBudget;  ///< Called before each request.
    std::function<void(std::uint64_t bytes)> stored;
    std::function<void(const std::string& hash)> began;
    /// The server could not restore the file from its recompressed form: `read` must return it unchanged.
    std::function<void(const std::string& hash)> recompressionFailed;
  };
  FileSender(TransferQueue& transfers, Callbacks callbacks)
      : m_transfers(transfers), m_callbacks(std::move(callbacks)) {}

  enum class SendResult { Done, Preempted };
  /// Sends until no file can be claimed (Done) or `isUrgent` is true between two requests (Preempted). Either
  /// way every request has been answered. Errors of the link and of the vault.
  base::Result<SendResult> send(ApiClient& api, const std::function<bool()>& isUrgent);

 private:
  enum class Kind { Create, Patch, Offset, Assemble };
  struct PendingRequest {
    Kind kind;
    std::string hash;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    std::uint64_t total = 0;  ///< Bytes of the whole upload.
    std::string sliceOf{};    ///< The file, when this is a slice.
    bool recompressed = false;
  };
  /// The file whose chunks are being sent.
  struct Current {
    FileRecord record;
    std::shared_ptr<const base::Bytes> owner;
    base::ByteView bytes;  ///< In the encoding that travels.
    bool recompressed = false;
    std::string sliceOf{};
    std::string assembly{};        ///< FileSlice::assembly; sent with the first slice only.
    std::uint64_t nextOffset = 0;  ///< The bytes before this offset are stored or in flight.
  };

  base::Result<SendResult> sendAll(ApiClient& api, const std::function<bool()>& isUrgent);
  [[nodiscard]] bool hasRoomFor(std::uint64_t length) const;
  [[nodiscard]] bool isInFlight(const std::string& hash) const;
  std::optional<FileRecord> claimNext();
  /// Releases a claimed file that is not current, not in flight and whose offset is known.
  void releaseIfIdle(const std::string& hash);
  /// False: nothing can be sent before an answer arrives.
  base::Result<bool> sendNext(ApiClient& api);
  base::Result<bool> sendChunk(ApiClient& api);
  base::Result<bool> startRequest(ApiClient& api, PendingRequest pending, HttpRequest request);
  /// Makes `record` the current file. False: nothing of it can be sent now.
  base::Result<bool> open(const FileRecord& record);
  base::Result<bool> openWhole(const FileRecord& record);
  /// Opens the next file when the current one is sent. True: a chunk of the current file can be sent.
  base::Result<bool> hasChunk();

  base::Result<void> handleAnswer(const PendingRequest& request, const HttpAnswer& answer);
  base::Result<void> handleCreated(const PendingRequest& request, const HttpAnswer& answer);
  base::Result<void> handlePatched(const PendingRequest& request, const HttpAnswer& answer);
  base::Result<void> handleOffset(const PendingRequest& request, const HttpAnswer& answer);
  base::Result<void> handleError(const PendingRequest& request, const HttpAnswer& answer);
  /// Tries the file again, whole and without recompression; if it went so already, skips it.
  base::Result<void> handleRefusal(const PendingRequest& request, const base::Error& error);
  /// Gives up the slices of a file.
  base::Result<void> sendWhole(const std::string& file);
  /// Reads from any answer whether the server has assembled the file that the request was about.
  base::Result<void> handleAssembled(const PendingRequest& request, const HttpAnswer& answer);
  /// The server holds the file's bytes up to `offset`, under `upload`.
  base::Result<void> applyOffset(const PendingRequest& request, const std::string& upload,
                                 std::uint64_t offset);
  base::Result<void> restart(const std::string& hash);
  /// After too many failures a file is skipped; a slice's file is sent whole.
  base::Result<void> countFailure(const std::string& hash, const std::string& sliceOf, const base::Error& why,
                                  int weight = 1);
  void forget(const std::string& hash);

  TransferQueue& m_transfers;
  Callbacks m_callbacks;
  std::deque<PendingRequest> m_inFlight;
  std::optional<Current> m_current;
  std::set<std::string> m_claimed;
  std::set<std::string> m_offsetUnknown;  ///< To be asked for with HEAD.
};

}  // namespace tarim::client
