// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/wire/blind.hpp"

#include "shared/base/json_record.hpp"
#include "shared/wire/protocol.hpp"

namespace tarim::wire {

std::string write(const BlindList& list) {
  return base::writeRecord(list);
}

std::string write(const BlindDossier& dossier) {
  return base::writeRecord(dossier);
}

base::Result<BlindList> readBlindList(std::string_view text) {
  return base::readRecord<BlindList>(text, {kMaxReviewBytes, kMaxMessageDepth});
}

base::Result<BlindDossier> readBlindDossier(std::string_view text) {
  return base::readRecord<BlindDossier>(text, {kMaxReviewBytes, kMaxMessageDepth});
}

}  // namespace tarim::wire
