// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// View of the bin of the current application: removed rows and pages, newest first, each of which can be
// restored, and the bin emptied. Also offers undo and redo by button, for devices without a keyboard.
#include "client/app/draft/draft_view.hpp"
#include "client/app/session/list_model.hpp"
#ifndef Q_MOC_RUN
#include "client/vault/bin.hpp"
#endif

#include <QUrl>

namespace tarim::client::app {

struct BinRow {
  QString id;
  QString name;    ///< “5 工作经历 · 2016-08 — 至今 …”
  QString detail;  ///< “删于 9月3日 14:02，连同 2 页扫描件”
  bool page = false;
  QUrl picture;  ///< Of a page; empty for a PDF and for a row.
  bool operator==(const BinRow&) const = default;
};
inline constexpr std::array kBinRoles{role<&BinRow::id>("itemId"), role<&BinRow::name>("name"),
                                      role<&BinRow::detail>("detail"), role<&BinRow::page>("isPage"),
                                      role<&BinRow::picture>("picture")};

class BinView : public tarim::client::app::DraftView {
  Q_OBJECT
  QML_ELEMENT
  /// Rows are BinRow.
  Q_PROPERTY(tarim::client::app::ListModel* items READ items CONSTANT)
  /// The bin has been read.
  Q_PROPERTY(bool ready READ isReady NOTIFY changed)
  /// “3.2 MB”: what emptying frees on this device; empty: nothing.
  Q_PROPERTY(QString sizeText READ sizeText NOTIFY changed)

 public:
  explicit BinView(QObject* parent = nullptr);
  [[nodiscard]] ListModel* items() { return &m_rows; }
  [[nodiscard]] bool isReady() const { return m_isReady; }
  [[nodiscard]] QString sizeText() const { return m_sizeText; }
  /// Restores the item as an ordinary edit. Session::failed() says why it was not.
  Q_INVOKABLE void restore(const QString& item);
  Q_INVOKABLE void empty();

 protected:
  void read() override;

 private:
  void load();
  void show(std::vector<RemovedItem> items, std::uint64_t bytes);

  ListOf<BinRow> m_rows{kBinRoles, this};
  std::vector<RemovedItem> m_items;
  std::uint64_t m_revision = 0;  ///< Of the draft that the bin was read for.
  QString m_language;
  bool m_isReady = false;
  QString m_sizeText;
};

}  // namespace tarim::client::app
