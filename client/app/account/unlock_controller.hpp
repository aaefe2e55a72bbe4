// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Form that creates or unlocks a vault. A thread of the session derives the key from the passphrase; the
// passphrase itself is stored nowhere.
#include "client/app/account/form_view.hpp"
#include "client/app/session/list_model.hpp"

namespace tarim::client::app {

struct VaultRow {
  QString id;  ///< For unlock().
  QString label;
  bool operator==(const VaultRow&) const = default;
};
inline constexpr std::array kVaultRoles{role<&VaultRow::id>("vaultId"), role<&VaultRow::label>("label")};

class UnlockController : public tarim::client::app::FormView {
  Q_OBJECT
  QML_ELEMENT
  /// The vaults of this device by label, the only thing known of a vault before it is open. Rows are
  /// VaultRow.
  Q_PROPERTY(tarim::client::app::ListModel* vaults READ vaults CONSTANT)

 public:
  using FormView::FormView;
  [[nodiscard]] ListModel* vaults() { return &m_vaults; }
  /// Id and label of a row; empty when there is no such row.
  Q_INVOKABLE QString idAt(int row) const;
  Q_INVOKABLE QString labelAt(int row) const;

  /// Errors are about "label", "passphrase" or "again".
  Q_INVOKABLE void make(const QString& label, const QString& passphrase, const QString& again);
  Q_INVOKABLE void unlock(const QString& vault, const QString& passphrase);
  /// Lists the vaults on disk again. Called automatically when a vault opens or closes.
  void reload();

 protected:
  void look() override;

 private:
  void tried(const base::Result<void>& result);

  ListOf<VaultRow> m_vaults{kVaultRoles, this};
  std::optional<bool> m_wasOpen;
};

}  // namespace tarim::client::app
