// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// View of one receipt: what the server states, what happens next with dates, and the two ways to keep it: as
// a picture and as a PDF in a folder that the person chooses.
#include "client/app/home/receipt_paper.hpp"
#include "client/app/home/steps_after.hpp"
#include "client/app/session/session_view.hpp"

#include <QUrl>

namespace tarim::client::app {

struct ReceiptFactRow {
  QString label;
  QString value;
  bool operator==(const ReceiptFactRow&) const = default;
};
inline constexpr std::array kReceiptFactRoles{role<&ReceiptFactRow::label>("label"),
                                              role<&ReceiptFactRow::value>("value")};

class ReceiptView : public tarim::client::app::SessionView {
  Q_OBJECT
  QML_ELEMENT
  /// Number of the receipt to show; empty: that of the submission that counts now.
  Q_PROPERTY(QString wanted READ wanted WRITE setWanted NOTIFY changed)
  Q_PROPERTY(bool present READ isPresent NOTIFY changed)
  Q_PROPERTY(QString number READ number NOTIFY changed)
  /// “服务器已收到第 2 次提交”
  Q_PROPERTY(QString headline READ headline NOTIFY changed)
  /// Rows are ReceiptFactRow.
  Q_PROPERTY(tarim::client::app::ListModel* facts READ facts CONSTANT)
  /// What happens next, of the submission that counts now; rows are StepAfterRow.
  Q_PROPERTY(tarim::client::app::ListModel* next READ next CONSTANT)
  Q_PROPERTY(bool saving READ isSaving NOTIFY changed)
  /// The end of saving: “已保存到 …” or why not. Tone of TBanner; empty before the first.
  Q_PROPERTY(QString savedTone READ savedTone NOTIFY changed)
  Q_PROPERTY(QString savedTitle READ savedTitle NOTIFY changed)
  Q_PROPERTY(QString savedText READ savedText NOTIFY changed)

 public:
  using SessionView::SessionView;
  [[nodiscard]] QString wanted() const { return m_wanted; }
  void setWanted(const QString& number);
  [[nodiscard]] bool isPresent() const { return m_receipt.has_value(); }
  [[nodiscard]] QString number() const;
  [[nodiscard]] QString headline() const;
  [[nodiscard]] ListModel* facts() { return &m_facts; }
  [[nodiscard]] ListModel* next() { return &m_next; }
  [[nodiscard]] bool isSaving() const { return m_saving; }
  [[nodiscard]] QString savedTone() const;
  [[nodiscard]] QString savedTitle() const;
  [[nodiscard]] QString savedText() const;
  /// The sheet that is saved. Requires isPresent().
  [[nodiscard]] ReceiptPaper paper() const;

  /// Saves into a folder on a pool thread. Nothing happens without a receipt or while another is saved.
  Q_INVOKABLE void savePicture(const QUrl& folder) { save(PaperKind::Picture, folder); }
  Q_INVOKABLE void savePdf(const QUrl& folder) { save(PaperKind::Pdf, folder); }

 protected:
  void look() override;

 private:
  void save(PaperKind kind, const QUrl& folder);
  [[nodiscard]] std::vector<ReceiptFactRow> factRows() const;

  QString m_wanted;
  DraftSnapshotPtr m_draft;
  std::optional<workflow::Receipt> m_receipt;
  bool m_isNewest = false;
  bool m_saving = false;
  std::optional<base::Result<std::filesystem::path>> m_saved;
  ListOf<ReceiptFactRow> m_facts{kReceiptFactRoles, this};
  ListOf<StepAfterRow> m_next{kStepAfterRoles, this};
};

}  // namespace tarim::client::app
