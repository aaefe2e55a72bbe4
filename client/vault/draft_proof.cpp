// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/draft_proof.hpp"

#include <sstream>

namespace tarim::client {

DraftProof proofOf(const Draft& draft, std::uint64_t own) {
  return {draft.acknowledged, own, draft.operationCount() - draft.ownCount(), draft.events.size(),
          draft.receipts.size()};
}

bool fits(const Draft& draft, const DraftProof& proof) {
  return draft.ownCount() == draft.written() && proofOf(draft, draft.written()) == proof;
}

std::string write(const DraftProof& proof) {
  std::ostringstream text;
  text << proof.acknowledged << ' ' << proof.own << ' ' << proof.others << ' ' << proof.events << ' '
       << proof.receipts;
  return text.str();
}

base::Result<DraftProof> readProof(const std::string& text) {
  std::istringstream in(text);
  DraftProof proof;
  in >> proof.acknowledged >> proof.own >> proof.others >> proof.events >> proof.receipts;
  if (!in) return base::Error(base::Code::StorageCorrupt, "the numbers of a draft cannot be read");
  return proof;
}

}  // namespace tarim::client
