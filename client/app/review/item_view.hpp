// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The item that a reviewer is looking at: its record, rows and pages, its findings, the reasons of the last
// return, and the focus. The scan follows the focus: focusing a row shows the first page that proves it.
#include "client/app/review/former_reasons.hpp"
#include "client/app/review/review_backend.hpp"
#include "client/app/session/list_model.hpp"

#include <QVariantList>
#include <QtQmlIntegration>

namespace tarim::client::app {

/// A field of the record.
struct ItemField {
  QString column;
  QString label;
  QString value;
  QString before;  ///< The earlier submission's value, when it changed.
  QString change;  ///< "" | added | changed | removed
  QString level;   ///< Gravest level of its findings: "" | block | warn | info
  bool operator==(const ItemField&) const = default;
};
inline constexpr std::array kItemFieldRoles{
    role<&ItemField::column>("column"), role<&ItemField::label>("label"),   role<&ItemField::value>("value"),
    role<&ItemField::before>("before"), role<&ItemField::change>("change"), role<&ItemField::level>("level"),
};

/// A row of the table, its cells in the order of the columns.
struct ItemRow {
  QString row;
  QString title;
  QString change;
  int pages = 0;
  QStringList cells;
  QStringList cellLevels;
  QStringList befores;
  QString level;
  bool operator==(const ItemRow&) const = default;
};
inline constexpr std::array kItemRowRoles{
    role<&ItemRow::row>("row"),         role<&ItemRow::title>("title"),
    role<&ItemRow::change>("change"),   role<&ItemRow::pages>("pages"),
    role<&ItemRow::cells>("cells"),     role<&ItemRow::cellLevels>("cellLevels"),
    role<&ItemRow::befores>("befores"), role<&ItemRow::level>("level"),
};

/// A page that proves the item.
struct ItemPage {
  QString attachment;
  QString title;
  QString row;
  QString rowTitle;
  QString change;
  QString file;  ///< Hash.
  bool pdf = false;
  int rotation = 0;
  qulonglong size = 0;  ///< Bytes.
  bool operator==(const ItemPage&) const = default;
};
inline constexpr std::array kItemPageRoles{
    role<&ItemPage::attachment>("attachment"),
    role<&ItemPage::title>("title"),
    role<&ItemPage::row>("row"),
    role<&ItemPage::rowTitle>("rowTitle"),
    role<&ItemPage::change>("change"),
    role<&ItemPage::file>("file"),
    role<&ItemPage::pdf>("pdf"),
    role<&ItemPage::rotation>("rotation"),
    role<&ItemPage::size>("size"),
};

/// A finding of the rules, for TNotes.
struct ItemFinding {
  QString level;
  QString text;
  QString clause;
  bool operator==(const ItemFinding&) const = default;
};
inline constexpr std::array kItemFindingRoles{
    role<&ItemFinding::level>("level"),
    role<&ItemFinding::text>("text"),
    role<&ItemFinding::clause>("clause"),
};

class ItemView final : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Review.dossier.item is the one.")
  Q_PROPERTY(QString group READ group NOTIFY shown)
  Q_PROPERTY(QString number READ number NOTIFY shown)
  Q_PROPERTY(QString title READ title NOTIFY shown)
  Q_PROPERTY(QString clause READ clause NOTIFY shown)
  Q_PROPERTY(QList<QString> columns READ columns NOTIFY shown)
  /// For each column its share of the width beyond `leasts`; the sum is 1.
  Q_PROPERTY(QList<qreal> shares READ shares NOTIFY shown)
  /// For each column the length of its longest unbreakable run of Latin letters or digits.
  Q_PROPERTY(QList<int> leasts READ leasts NOTIFY shown)
  /// The whole table was answered with 无.
  Q_PROPERTY(bool none READ none NOTIFY shown)
  Q_PROPERTY(bool hasRows READ hasRows NOTIFY shown)
  /// Rows are ItemField.
  Q_PROPERTY(tarim::client::app::ListModel* fields READ fields CONSTANT)
  /// Rows are ItemRow.
  Q_PROPERTY(tarim::client::app::ListModel* rows READ rows CONSTANT)
  /// Rows are ItemPage.
  Q_PROPERTY(tarim::client::app::ListModel* pages READ pages CONSTANT)
  /// Rows are ItemFinding.
  Q_PROPERTY(tarim::client::app::ListModel* findings READ findings CONSTANT)
  /// The reasons of the last return against this item; rows are FormerReason.
  Q_PROPERTY(tarim::client::app::ListModel* former READ former CONSTANT)
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
  /// The masks of the page that count: QRectF each, in fractions of the page before its rotation.
  Q_PROPERTY(QVariantList pageMasks READ pageMasks NOTIFY focusChanged)

 public:
  explicit ItemView(QObject* parent);

  void show(OpenedDossierPtr opened, std::size_t groupIndex, Language language);
  /// All reasons of the last return; those against the item are shown.
  void setFormer(const std::vector<FormerReason>& all);
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
  [[nodiscard]] ListModel* fields() { return &m_fields; }
  [[nodiscard]] ListModel* rows() { return &m_rows; }
  [[nodiscard]] ListModel* pages() { return &m_pages; }
  [[nodiscard]] ListModel* findings() { return &m_findings; }
  [[nodiscard]] ListModel* former() { return &m_former; }
  [[nodiscard]] QString formerTitle() const;
  [[nodiscard]] QString focusRow() const { return m_focusRow; }
  [[nodiscard]] QString focusColumn() const { return m_focusColumn; }
  [[nodiscard]] int page() const { return m_page; }
  void setPage(int page);
  /// A page of the item by its index; null when there is none.
  [[nodiscard]] const ItemPage* pageAt(int page) const { return m_pages.at(page); }
  [[nodiscard]] QString pageTitle() const;
  [[nodiscard]] int pageRotation() const { return pageAt(m_page) ? pageAt(m_page)->rotation : 0; }
  [[nodiscard]] bool isPagePdf() const { return pageAt(m_page) && pageAt(m_page)->pdf; }
  [[nodiscard]] QVariantList pageMasks() const;
  [[nodiscard]] const Sheet& sheet() const { return m_sheet; }

  /// Focuses a field of the record (empty `row`) or a row of the table; the whole item when both are empty.
  Q_INVOKABLE void focusOn(const QString& row, const QString& column);
  /// Moves the focus by so many fields or rows, and to the first page there.
  Q_INVOKABLE void moveFocus(int by);
  /// Shows the item's next page; false after the last one.
  Q_INVOKABLE bool nextPage();

  /// How narrow the place of a reason is: at most the focus.
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
  [[nodiscard]] QString levelOf(std::string_view row, std::string_view column) const;

  OpenedDossierPtr m_opened;
  const policy::Group* m_group = nullptr;
  Language m_language = Language::Zh;
  Sheet m_sheet;
  ListOf<ItemField> m_fields{kItemFieldRoles, this};
  ListOf<ItemRow> m_rows{kItemRowRoles, this};
  ListOf<ItemPage> m_pages{kItemPageRoles, this};
  ListOf<ItemFinding> m_findings{kItemFindingRoles, this};
  ListOf<FormerReason> m_former{kFormerReasonRoles, this};
  QString m_focusRow;
  QString m_focusColumn;
  int m_page = -1;
};

}  // namespace tarim::client::app
