// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Writes the body of one POST or PATCH into an upload.
//
// Without a checksum bytes count as they arrive, so a broken connection keeps them. With a checksum they
// count together or not at all: they are hashed as they arrive and written aside on the disk, and become
// bytes of the upload once the checksum fits. A client may send bytes again that are durable (creation with
// upload after a lost answer): these are skipped.
#include "server/http/handler.hpp"
#include "server/routes/checksum.hpp"
#include "server/store/file_store.hpp"

namespace tarim::server {

struct UploadBody {
  UploadState upload;
  std::unique_ptr<FileStore::UploadWriter> writer;
  std::uint64_t begin = 0;  ///< Offset of the request's first byte in the file.
  std::optional<Checksum> checksum;
  bool created = false;  ///< The answer is 201 with Location, otherwise 204.
};

std::unique_ptr<Upload> makeUpload(UploadBody body);
/// An answer with the headers of an upload's state.
Answer uploadAnswer(int status, const UploadState& upload);
/// Adds the outcomes of the assemblies that this slice belongs to.
Answer withAssembled(Answer answer, const std::vector<Assembled>& files);
/// An error answer as tus defines it: with Tus-Resumable, and 460 when the bytes do not match their checksum
/// or hash.
Answer uploadProblem(const base::Error& error);

}  // namespace tarim::server
