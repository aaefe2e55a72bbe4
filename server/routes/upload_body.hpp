// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The bytes of one POST or PATCH on their way into an upload.
//
// Without a checksum they count as they arrive, so a cut keeps them. With one they count together or not at
// all, so they are held back until all are here. A file that is here already, or its beginning, may be sent
// again (creation with upload after a lost answer): what is durable is passed over and not written twice.
#include "server/http/handler.hpp"
#include "server/routes/checksum.hpp"
#include "server/store/file_store.hpp"

namespace tarim::server {

struct UploadBody {
  UploadState upload;
  std::unique_ptr<FileStore::UploadWriter> writer;
  std::uint64_t begin = 0;  ///< Where the request's first byte stands.
  std::optional<Checksum> checksum;
  bool created = false;  ///< 201 with Location, otherwise 204.
};

std::unique_ptr<Upload> receive(UploadBody reception);

/// The headers that tell an upload's state.
Answer uploadAnswer(int status, const UploadState& upload);
/// Adds what became of the files that this one is a chunk of.
Answer withAssembled(Answer answer, const std::vector<Assembled>& files);
/// A problem in the way of tus: with its version, and 460 for bytes that are not what was promised.
Answer uploadProblem(const base::Error& error);

}  // namespace tarim::server
