// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Receipts for people who may see the application (visibility.hpp). NotFound for everybody else.
#include "server/accounts/accounts.hpp"
#include "shared/workflow/receipt.hpp"

namespace tarim::server {

class ReceiptService {
 public:
  explicit ReceiptService(Store& store);
  base::Result<workflow::Receipt> receipt(const Identity& identity, std::string_view number);

 private:
  Store& m_store;
};

}  // namespace tarim::server
