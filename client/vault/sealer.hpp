// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Seals records under keys derived from the vault's key. A context binds each record to its place, so bytes
// that were moved to another row, or come from another vault, do not open.
#include "shared/crypto/crypto.hpp"

#include <string>
#include <string_view>

namespace tarim::client {

class Sealer {
 public:
  explicit Sealer(const crypto::Key& vaultKey);

  [[nodiscard]] base::Bytes seal(std::string_view plain, std::string_view context) const;
  /// StorageCorrupt.
  [[nodiscard]] base::Result<std::string> open(base::ByteView sealed, std::string_view context) const;
  /// A keyed hash of the name, as 64 hex digits.
  [[nodiscard]] std::string hide(std::string_view name) const;
  [[nodiscard]] const crypto::Key& fileKey() const { return m_files; }

 private:
  crypto::Key m_records;
  crypto::Key m_names;
  crypto::Key m_files;
};

}  // namespace tarim::client
