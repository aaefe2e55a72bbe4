// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/package/pieces.hpp"

#include "client/sync/net/tus.hpp"
#include "shared/wire/protocol.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

using base::Code;
using base::Error;
using base::Result;

/// Of one request: what a cut link may cost again, and how often progress is told.
constexpr std::uint64_t kRequestBytes = 256 * 1024;

}  // namespace

Result<std::vector<Piece>> piecesOf(const package::OpenSource& open) {
  auto source = open();
  if (!source) return source.error();
  std::vector<Piece> pieces;
  base::Bytes bytes(wire::kPackagePieceBytes);
  while (true) {
    const auto count = (*source)->read(bytes);
    if (!count) return count.error();
    if (*count == 0) return pieces;
    if (pieces.size() == wire::kMaxPackagePieces)
      return Error(Code::TooLarge, "larger than what can be forwarded; it can be imported at the server");
    pieces.push_back({base::sha256(base::ByteView(bytes).first(*count)).hex(), *count, 0, {}, false});
  }
}

void PieceSender::take(const std::vector<wire::FileState>& states) {
  for (const wire::FileState& state : states)
    for (Piece& piece : m_pieces) {
      if (piece.hash != state.hash) continue;
      piece.isThere = state.stored;
      piece.stored = state.stored ? piece.size : std::min(state.offset, piece.size);
      piece.upload = tus::isUpload(state.upload) ? state.upload : std::string();
      if (piece.upload.empty() && !state.stored) piece.stored = 0;
    }
}

std::uint64_t PieceSender::done() const {
  std::uint64_t bytes = 0;
  for (const Piece& piece : m_pieces)
    bytes += piece.stored;
  return bytes;
}

bool PieceSender::tell() {
  std::uint64_t all = 0;
  for (const Piece& piece : m_pieces)
    all += piece.size;
  return !m_progress || m_progress(done(), all);
}

Result<void> PieceSender::send(Dialogue& dialogue) {
  auto source = m_open();
  if (!source) return source.error();
  base::Bytes bytes;
  for (Piece& piece : m_pieces) {
    bytes.resize(piece.size);
    const auto count = (*source)->read(bytes);
    if (!count) return count.error();
    if (*count != piece.size) return Error(Code::PackageCut, "it became shorter while it was sent");
    const auto sent = piece.isThere ? Result<void>() : sendOne(dialogue, piece, bytes);
    if (!sent) return sent;
  }
  return {};
}

Result<void> PieceSender::sendOne(Dialogue& dialogue, Piece& piece, base::ByteView bytes) {
  while (piece.stored < piece.size || piece.upload.empty()) {
    if (!tell()) return Error(Code::Cancelled);
    const auto part =
        bytes.subspan(piece.stored, std::min<std::uint64_t>(kRequestBytes, piece.size - piece.stored));
    const auto sent = dialogue.send(piece.upload.empty() ? tus::create(piece.hash, piece.size, false, part)
                                                         : tus::patch(piece.upload, piece.stored, part));
    const auto answer = sent ? dialogue.receive(wire::kMaxSmallBytes) : Result<HttpAnswer>(sent.error());
    if (!answer) return answer.error();
    const auto settled = settle(piece, *answer);
    if (!settled) return settled;
  }
  piece.isThere = true;
  (void)tell();
  return {};
}

Result<void> PieceSender::settle(Piece& piece, const HttpAnswer& answer) {
  if (answer.status < 200 || answer.status > 299) return errorOf(answer);
  if (piece.upload.empty()) piece.upload = tus::locationIn(answer);
  const auto offset = tus::offsetIn(answer);
  if (piece.upload.empty() || !offset || *offset < piece.stored || *offset > piece.size)
    return Error(Code::ProtocolBroken, "an upload without its address or offset");
  if (*offset == piece.stored && *offset < piece.size)
    return Error(Code::ProtocolBroken, "the server takes bytes and keeps none");
  piece.stored = *offset;
  return {};
}

}  // namespace tarim::client
