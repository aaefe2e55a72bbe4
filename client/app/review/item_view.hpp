// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The item a reviewer has in hand: its record, its rows, its pages, what the rules say about it, what the
// last return asked for, and what in it is in focus. The page of the scan follows the focus: a row in focus
// shows the first page that proves it.
#include "client/app/review/record_model.hpp"
#include "client/app/review/review_backend.hpp"

#include <QtQmlIntegration>

namespace tarim::client::review {

class ItemView final : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Review.dossier.item is the one.")
  Q_PROPERTY(QString group READ group NOTIFY shown)
  Q_PROPERTY(QString number READ number NOTIFY shown)
  Q_PROPERTY(QString title READ title NOTIFY shown)
  Q_PROPERTY(QString clause READ clause NOTIFY shown)
  Q_PROPERTY(QList<QString> columns READ columns NOTIFY shown)
  /// Share of the width beyond `leasts` for each column; together 1.
  Q_PROPERTY(QList<qreal> shares READ shares NOTIFY shown)
  /// For each column the Latin letters or digits of its longest run that must not be broken.
  Q_PROPERTY(QList<int> leasts READ leasts NOTIFY shown)
  /// 无 was the answer for the whole table.
  Q_PROPERTY(bool none READ none NOTIFY shown)
  Q_PROPERTY(bool hasRows READ hasRows NOTIFY shown)
  /// Roles: column, label, value, before, change, level (of its findings).
  Q_PROPERTY(tarim::client::review::RecordModel* fields READ fields CONSTANT)
  /// Roles: row, title, change, pages, cells, cellLevels, befores, level.
  Q_PROPERTY(tarim::client::review::RecordModel* rows READ rows CONSTANT)
  /// Roles: attachment, title, row, rowTitle, change, file, pdf, rotation, size.
  Q_PROPERTY(tarim::client::review::RecordModel* pages READ pages CONSTANT)
  /// Roles: level, text, clause; as TNotes takes them.
  Q_PROPERTY(tarim::client::review::RecordModel* findings READ findings CONSTANT)
  /// Roles: words, place, mended.
  Q_PROPERTY(tarim::client::review::RecordModel* former READ former CONSTANT)
  /// “上一轮退回的原因（基层单位审核，9月12日 15:30）”
  Q_PROPERTY(QString formerTitle READ formerTitle NOTIFY shown)
  Q_PROPERTY(QString focusRow READ focusRow NOTIFY focusChanged)
  Q_PROPERTY(QString focusColumn READ focusColumn NOTIFY focusChanged)
  /// Index in pages; -1: there is none.
  Q_PROPERTY(int page READ page WRITE setPage NOTIFY focusChanged)
  /// “工作经历证明 · 2019-07—2019-11 待业”
  Q_PROPERTY(QString pageTitle READ pageTitle NOTIFY focusChanged)
  Q_PROPERTY(int pageRotation READ pageRotation NOTIFY focusChanged)
  Q_PROPERTY(bool pagePdf READ isPagePdf NOTIFY focusChanged)

 public:
  explicit ItemView(QObject* parent);

  void show(OpenedDossierPtr opened, std::size_t groupIndex, Language language);
  void clear();

  [[nodiscard]] QString group() const;
  [[nodiscard]] QString number() const;
  [[nodiscard]] QString title() const;
  [[nodiscard]] QString clause() const;
  [[nodiscard]] QStringList columns() const;
  [[nodiscard]] QList<qreal> shares() const;
  [[nodiscard]] QList<int> leasts() const;
  [[nodiscard]] bool none() const { return m_sheet.none; }
  [[nodiscard]] bool hasRows() const { return m_group && m_group->hasRows; }
  [[nodiscard]] RecordModel* fields() const { return m_fields; }
  [[nodiscard]] RecordModel* rows() const { return m_rows; }
  [[nodiscard]] RecordModel* pages() const { return m_pages; }
  [[nodiscard]] RecordModel* findings() const { return m_findings; }
  [[nodiscard]] RecordModel* former() const { return m_former; }
  [[nodiscard]] QString formerTitle() const;
  [[nodiscard]] QString focusRow() const { return m_focusRow; }
  [[nodiscard]] QString focusColumn() const { return m_focusColumn; }
  [[nodiscard]] int page() const { return m_page; }
  void setPage(int page);
  [[nodiscard]] QString pageTitle() const;
  [[nodiscard]] int pageRotation() const;
  [[nodiscard]] bool isPagePdf() const;
  [[nodiscard]] const Sheet& sheet() const { return m_sheet; }

  /// A field of the record (row empty) or a row of the table; both empty: the item as a whole.
  Q_INVOKABLE void focusOn(const QString& row, const QString& column);
  /// To the next (previous) field or row, and on to its first page.
  Q_INVOKABLE void moveFocus(int by);
  /// False after the last page.
  Q_INVOKABLE bool nextPage();

  /// Where a reason points: the narrowest place that is in focus, or wider.
  enum class Pin { Item, Row, Field, Page };
  Q_ENUM(Pin)
  [[nodiscard]] workflow::Reason placeOf(Pin pin) const;
  [[nodiscard]] bool offers(Pin pin) const;

 signals:
  void shown();
  void focusChanged();

 private:
  void fillFields();
  void fillRows();
  void fillPages();
  void fillFindings();
  void fillFormer();
  [[nodiscard]] QString levelOf(std::string_view row, std::string_view column) const;

  OpenedDossierPtr m_opened;
  const policy::Group* m_group = nullptr;
  Language m_language = Language::Zh;
  Sheet m_sheet;
  RecordModel* m_fields;
  RecordModel* m_rows;
  RecordModel* m_pages;
  RecordModel* m_findings;
  RecordModel* m_former;
  QString m_focusRow;
  QString m_focusColumn;
  int m_page = -1;
};

}  // namespace tarim::client::review
