// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One application under review, from opening to decision. It holds the verdicts and keeps them: each change
// is in the sealed store of this device within a second and in the lease's note within minutes. What a page
// shows comes from one immutable OpenedDossier.
#include "client/app/review/decision.hpp"
#include "client/app/review/item_view.hpp"
#include "client/app/review/lease.hpp"
#include "client/app/review/reason_editor.hpp"

#include <QCache>

namespace tarim::client::review {

class DossierReview final : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Review.dossier is the one.")
  Q_PROPERTY(tarim::client::review::DossierReview::State state READ state NOTIFY opened)
  Q_PROPERTY(QString application READ application NOTIFY opened)
  Q_PROPERTY(QString trouble READ trouble NOTIFY opened)
  Q_PROPERTY(QString name READ name NOTIFY opened)
  Q_PROPERTY(QString number READ number NOTIFY opened)
  Q_PROPERTY(QString kind READ kind NOTIFY opened)
  Q_PROPERTY(QString step READ step NOTIFY opened)
  Q_PROPERTY(QString unit READ unit NOTIFY opened)
  Q_PROPERTY(int attempt READ attempt NOTIFY opened)
  /// Places changed since the submission before; -1: there is none.
  Q_PROPERTY(int changes READ changes NOTIFY opened)
  Q_PROPERTY(QString deadline READ deadline NOTIFY opened)
  Q_PROPERTY(QString deadlineTone READ deadlineTone NOTIFY opened)
  /// Of all findings: “自动核对：1 个必须处理，2 个提醒”.
  Q_PROPERTY(QString checked READ checked NOTIFY opened)
  /// Roles: group, number, title, verdict (none | fine | mend), changes, reasons, level (worst finding).
  Q_PROPERTY(tarim::client::review::RecordModel* items READ items CONSTANT)
  Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged)
  Q_PROPERTY(tarim::client::review::ItemView* item READ item CONSTANT)
  Q_PROPERTY(tarim::client::review::ReasonEditor* pad READ pad CONSTANT)
  Q_PROPERTY(tarim::client::review::Decision* decision READ decision CONSTANT)
  Q_PROPERTY(tarim::client::review::Lease* lease READ lease CONSTANT)
  /// Every reason, in the order written. Roles: group, title, words, place.
  Q_PROPERTY(tarim::client::review::RecordModel* reasons READ reasons CONSTANT)
  /// How many of them stand against the item in hand.
  Q_PROPERTY(int againstItem READ againstItem NOTIFY verdictsChanged)
  /// The summary before a decision is shown in place of an item.
  Q_PROPERTY(bool deciding READ isDeciding WRITE setDeciding NOTIFY currentChanged)
  /// What a colleague, or this person on another device, had typed: offered until taken or declined.
  Q_PROPERTY(QString offer READ offer NOTIFY verdictsChanged)
  /// After reasons were taken back by “fine”: they can be had again.
  Q_PROPERTY(bool canUndo READ canUndo NOTIFY verdictsChanged)
  /// The page in hand is on its way; why it does not come is in pageTrouble.
  Q_PROPERTY(bool pageBusy READ isPageBusy NOTIFY pageChanged)
  Q_PROPERTY(QString pageTrouble READ pageTrouble NOTIFY pageChanged)

 public:
  enum State { Closed, Loading, Shown, Failed };
  Q_ENUM(State)

  DossierReview(ReviewBackend& backend, QObject* parent);
  ~DossierReview() override;

  [[nodiscard]] State state() const { return m_state; }
  [[nodiscard]] QString application() const { return QString::fromStdString(m_application); }
  [[nodiscard]] QString trouble() const;
  [[nodiscard]] QString name() const;
  [[nodiscard]] QString number() const;
  [[nodiscard]] QString kind() const;
  [[nodiscard]] QString step() const;
  [[nodiscard]] QString unit() const;
  [[nodiscard]] int attempt() const { return m_opened ? m_opened->lookedAt.attempt : 0; }
  [[nodiscard]] int changes() const;
  [[nodiscard]] QString deadline() const;
  [[nodiscard]] QString deadlineTone() const;
  [[nodiscard]] QString checked() const;
  [[nodiscard]] RecordModel* items() const { return m_items; }
  [[nodiscard]] RecordModel* reasons() const { return m_reasons; }
  [[nodiscard]] int current() const { return m_current; }
  void setCurrent(int item);
  [[nodiscard]] ItemView* item() const { return m_item; }
  [[nodiscard]] ReasonEditor* pad() const { return m_pad; }
  [[nodiscard]] Decision* decision() const { return m_decision; }
  [[nodiscard]] Lease* lease() const { return m_lease; }
  [[nodiscard]] int againstItem() const { return m_verdicts.reasonsAgainst(m_item->group().toStdString()); }
  [[nodiscard]] bool isDeciding() const { return m_deciding; }
  void setDeciding(bool deciding);
  [[nodiscard]] QString offer() const;
  [[nodiscard]] bool canUndo() const { return m_undo.has_value(); }
  /// Empty while it is not there. ScanCanvas paints it.
  [[nodiscard]] QImage pageImage() const { return m_pageImage; }
  [[nodiscard]] bool isPageBusy() const { return m_pageBusy; }
  [[nodiscard]] QString pageTrouble() const;
  [[nodiscard]] const Verdicts& verdicts() const { return m_verdicts; }

  Q_INVOKABLE void open(const QString& application);
  /// Again from the server; what was typed stays where it still fits.
  Q_INVOKABLE void reload();
  Q_INVOKABLE void close();
  /// The item in hand is fine; on to the next without a verdict.
  Q_INVOKABLE void fine();
  /// Opens the pad at the focus.
  Q_INVOKABLE void mend();
  /// The next page of the item, then the next item.
  Q_INVOKABLE void nextPage();
  Q_INVOKABLE void editReason(int index);
  /// The first item without a verdict, after the one in hand.
  Q_INVOKABLE void toNotLooked();
  Q_INVOKABLE void undo();
  Q_INVOKABLE void takeOffer();
  Q_INVOKABLE void declineOffer();
  void retranslate();
  /// Writes what was typed to the store now.
  void save();

 signals:
  void opened();
  void currentChanged();
  void verdictsChanged();
  void pageChanged();

 private:
  void show(OpenedDossierPtr opened);
  void begin(Verdicts verdicts);
  void showItem();
  void verdictsWritten();
  void refreshItems();
  void refreshReasons();
  void found(const std::string& note);
  void showPage();
  void fetchPage(const QString& hash, bool ahead);
  void decided();
  [[nodiscard]] std::string key() const { return "app/review/verdicts/" + m_application; }
  [[nodiscard]] int nextNotLooked() const;

  ReviewBackend& m_backend;
  State m_state = Closed;
  std::string m_application;
  std::optional<base::Error> m_trouble;
  OpenedDossierPtr m_opened;
  Verdicts m_verdicts;
  std::string m_begunWith;  ///< Their note when it was opened.
  std::optional<Verdicts> m_offer;
  std::optional<Verdicts> m_undo;
  int m_current = -1;
  bool m_deciding = false;
  RecordModel* m_items;
  RecordModel* m_reasons;
  ItemView* m_item;
  ReasonEditor* m_pad;
  Decision* m_decision;
  Lease* m_lease;
  QTimer m_saving;
  QCache<QString, QImage> m_pages;
  QImage m_pageImage;
  QString m_pageHash;
  bool m_pageBusy = false;
  std::optional<base::Error> m_pageTrouble;
};

}  // namespace tarim::client::review
