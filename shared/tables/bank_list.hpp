// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A list of payments as banks export it: titles above the header, columns named in many ways, thousands
// separators, lines with totals below. The header is the first row that names the payer and the amount.
#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tarim::tables {

struct Payment {
  int line = 0;  ///< As an editor shows it.
  std::string serial;
  std::string payer;  ///< base::cleanName().
  std::int64_t fen = 0;
  std::string day;     ///< yyyy-mm-dd; empty: not given, or not readable.
  std::string remark;  ///< base::cleanLine().
};

/// A row that is no payment, and why.
struct PassedOver {
  int line = 0;
  std::string why;
};

struct BankList {
  std::vector<Payment> payments;
  std::vector<PassedOver> passedOver;
};

/// InvalidInput with the file: an unknown encoding, an unterminated quote, no row that names payer and
/// amount.
base::Result<BankList> readBankList(base::ByteView bytes, const std::string& file);

/// "1,380.00", "￥380", "380元" in fen; nothing for what is no amount of at most two decimals.
std::optional<std::int64_t> readFen(std::string_view text);

}  // namespace tarim::tables
