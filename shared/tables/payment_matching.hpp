// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// 七: which payment of a bank's list is the fee of which application. A payment is certain when nothing
// speaks against it: the amount is the fee, and the payer's name is that of exactly one applicant whose fee
// of this amount is open, or the remark has the application's number and the payer's name is the applicant's.
// Everything else is for a person, with the reason. Pure.
#include "shared/tables/bank_list.hpp"

namespace tarim::tables {

/// An application that was received.
struct FeeDue {
  std::string application;
  std::string number;  ///< 2024-0147
  std::string name;    ///< The applicant's.
  std::int64_t fen = 0;
  std::string receipt;  ///< Under which it was confirmed; empty: open.
};

struct MatchedPayment {
  Payment payment;
  std::string application;
  std::string number;
};
struct DoubtfulPayment {
  Payment payment;
  std::string why;
};

struct Matching {
  std::vector<MatchedPayment> certain;
  std::vector<DoubtfulPayment> doubtful;
  std::vector<MatchedPayment> known;  ///< Confirmed before, under the same serial number.
};

/// A serial number counts once, an application gets one payment.
Matching matchPayments(const std::vector<Payment>& payments, const std::vector<FeeDue>& fees);

}  // namespace tarim::tables
