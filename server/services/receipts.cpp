// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/receipts.hpp"

#include "server/services/visibility.hpp"
#include "server/store/receipts.hpp"

namespace tarim::server {

using base::Code;
using base::Error;

ReceiptService::ReceiptService(Store& store) : m_store(store) {}

base::Result<workflow::Receipt> ReceiptService::receipt(const Identity& identity, std::string_view number) {
  return m_store.read([&](db::Database& database) -> base::Result<workflow::Receipt> {
    auto receipt = receipts::find(database, number);
    if (!receipt) return receipt.error();
    if (!*receipt) return Error(Code::NotFound, "no such receipt");
    auto entry = visibleEntry(database, identity, (*receipt)->application);
    if (!entry) return entry.error();
    return std::move(**receipt);
  });
}

}  // namespace tarim::server
