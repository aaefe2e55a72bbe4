// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One application under review, from opening to decision. It holds the verdicts and keeps them: each change
// is in the sealed store of this device within a second and in the lease's note within minutes. What a page
// shows comes from one immutable OpenedDossier.
#include "client/app/review/decision.hpp"
#include "client/app/review/item_view.hpp"
#include "client/app/review/lease.hpp"
#include "client/app/review/page_fetcher.hpp"
#include "client/app/review/reason_editor.hpp"

namespace tarim::client::app {

/// An item of the notice, in the list beside the data.
struct ReviewItem {
  QString group;
  QString number;  ///< Empty for what stands before the items.
  QString title;
  QString verdict;  ///< none | fine | mend
  int changes = 0;  ///< Places changed since the submission before.
  int reasons = 0;  ///< That stand against it.
  QString level;    ///< Of its worst finding: "" | block | warn
  bool operator==(const ReviewItem&) const = default;
};
inline constexpr std::array kReviewItemRoles{
    role<&ReviewItem::group>("group"),     role<&ReviewItem::number>("number"),
    role<&ReviewItem::title>("title"),     role<&ReviewItem::verdict>("verdict"),
    role<&ReviewItem::changes>("changes"), role<&ReviewItem::reasons>("reasons"),
    role<&ReviewItem::level>("level"),
};

/// A reason as the applicant will read it.
struct WrittenReason {
  QString group;
  QString title;  ///< Of the group.
  QString words;
  QString place;
  bool operator==(const WrittenReason&) const = default;
};
inline constexpr std::array kWrittenReasonRoles{
    role<&WrittenReason::group>("group"),
    role<&WrittenReason::title>("title"),
    role<&WrittenReason::words>("words"),
    role<&WrittenReason::place>("place"),
};

class DossierReview final : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Review.dossier is the one.")
  Q_PROPERTY(tarim::client::app::DossierReview::State state READ state NOTIFY opened)
  /// Its id; empty while none is open.
  Q_PROPERTY(QString application READ application NOTIFY opened)
  /// Why it could not be opened, in words.
  Q_PROPERTY(QString trouble READ trouble NOTIFY opened)
  /// Of the applicant.
  Q_PROPERTY(QString name READ name NOTIFY opened)
  /// Of the application, as people say it: 2024-0147.
  Q_PROPERTY(QString number READ number NOTIFY opened)
  /// Level and kind: “中级（评审）”.
  Q_PROPERTY(QString kind READ kind NOTIFY opened)
  /// The step where it lies, or its state when no step acts.
  Q_PROPERTY(QString step READ step NOTIFY opened)
  /// Where the applicant works.
  Q_PROPERTY(QString unit READ unit NOTIFY opened)
  /// Which submission is looked at, from 1.
  Q_PROPERTY(int attempt READ attempt NOTIFY opened)
  /// Places changed since the submission before; -1: there is none.
  Q_PROPERTY(int changes READ changes NOTIFY opened)
  /// How much time is left, and its tone: "" | warn | block.
  Q_PROPERTY(QString deadline READ deadline NOTIFY opened)
  Q_PROPERTY(QString deadlineTone READ deadlineTone NOTIFY opened)
  /// Of all findings: “自动核对：1 个必须处理，2 个提醒”.
  Q_PROPERTY(QString checked READ checked NOTIFY opened)
  /// The items of the notice in form order: ReviewItem.
  Q_PROPERTY(tarim::client::app::ListModel* items READ items CONSTANT)
  /// The item in hand, by its place in items; -1: none.
  Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged)
  /// The item in hand, with what is in focus.
  Q_PROPERTY(tarim::client::app::ItemView* item READ item CONSTANT)
  /// Where a reason is written.
  Q_PROPERTY(tarim::client::app::ReasonEditor* pad READ pad CONSTANT)
  /// The end of the review: pass or return.
  Q_PROPERTY(tarim::client::app::Decision* decision READ decision CONSTANT)
  /// Whether this person or a colleague has the application in hand.
  Q_PROPERTY(tarim::client::app::Lease* lease READ lease CONSTANT)
  /// Every reason, in the order written: WrittenReason.
  Q_PROPERTY(tarim::client::app::ListModel* reasons READ reasons CONSTANT)
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
  enum State {
    Closed,   ///< None is open.
    Loading,  ///< Asked for; nothing is there to be shown yet.
    Shown,
    Failed  ///< It could not be had; trouble says why.
  };
  Q_ENUM(State)

  /// Uses the desk as long as it lives.
  DossierReview(ReviewBackend& backend, QObject* parent);
  /// Writes what was typed.
  ~DossierReview() override;

  // What the properties answer; see there.
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
  [[nodiscard]] ListModel* items() { return &m_items; }
  [[nodiscard]] ListModel* reasons() { return &m_reasons; }
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
  [[nodiscard]] QImage pageImage() const { return m_page.image(); }
  [[nodiscard]] bool isPageBusy() const { return m_page.isBusy(); }
  [[nodiscard]] QString pageTrouble() const;
  /// What was decided so far.
  [[nodiscard]] const Verdicts& verdicts() const { return m_verdicts; }

  /// Asks for an application and closes the one before; nothing happens when it is open already.
  Q_INVOKABLE void open(const QString& application);
  /// Again from the server; what was typed stays where it still fits.
  Q_INVOKABLE void reload();
  /// Writes what was typed, releases the lease and shows nothing.
  Q_INVOKABLE void close();
  /// The item in hand is fine; on to the next without a verdict.
  Q_INVOKABLE void fine();
  /// Opens the pad at the focus.
  Q_INVOKABLE void mend();
  /// The next page of the item, then the next item.
  Q_INVOKABLE void nextPage();
  /// Opens the pad on a reason, by its place in reasons, and takes its item in hand.
  Q_INVOKABLE void editReason(int index);
  /// The first item without a verdict, after the one in hand.
  Q_INVOKABLE void toNotLooked();
  /// The verdicts as they were before fine() or takeOffer(), while canUndo holds.
  Q_INVOKABLE void undo();
  /// The verdicts of the offer instead of those here.
  Q_INVOKABLE void takeOffer();
  Q_INVOKABLE void declineOffer();
  /// All words again, after the language has changed.
  void retranslate();
  /// Writes what was typed to the store now.
  void save();

 signals:
  /// Another application, or another state of this one.
  void opened();
  /// Another item is in hand, or the decision instead of an item.
  void currentChanged();
  /// Verdicts, reasons, the offer or what can be undone are others.
  void verdictsChanged();
  /// The image of the page is another one, or on its way.
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
  void decided();
  [[nodiscard]] std::string key() const { return "app/review/verdicts/" + m_application; }
  [[nodiscard]] bool isNotLooked(int item) const;
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
  ListOf<ReviewItem> m_items{kReviewItemRoles, this};
  ListOf<WrittenReason> m_reasons{kWrittenReasonRoles, this};
  ItemView* m_item;
  ReasonEditor* m_pad;
  Decision* m_decision;
  Lease* m_lease;
  QTimer m_saving;
  PageFetcher m_page;
};

}  // namespace tarim::client::app
