// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One application under review, from opening to decision. Holds the verdicts and saves each change: sealed on
// this device within a second, and in the lease's note within minutes. Everything shown comes from one
// immutable OpenedDossier.
#include "client/app/review/decision.hpp"
#include "client/app/review/item_view.hpp"
#include "client/app/review/lease.hpp"
#include "client/app/review/page_fetcher.hpp"
#include "client/app/review/reason_editor.hpp"

namespace tarim::client::app {

/// An item of the notice, in the list beside the data.
struct ReviewItem {
  QString group;
  QString number;  ///< Empty for groups before the first numbered item.
  QString title;
  QString verdict;     ///< none | fine | mend
  int changes = 0;     ///< Places changed since the earlier submission.
  int reasons = 0;     ///< Reasons against this item.
  int folded = 0;      ///< Reasons against this item that are set aside.
  int former = 0;      ///< Reasons of the last return against this item,
  int formerOpen = 0;  ///< and how many of them are open (FormerReason).
  QString level;       ///< Level of its gravest finding: "" | block | warn
  bool operator==(const ReviewItem&) const = default;
};
inline constexpr std::array kReviewItemRoles{
    role<&ReviewItem::group>("group"),     role<&ReviewItem::number>("number"),
    role<&ReviewItem::title>("title"),     role<&ReviewItem::verdict>("verdict"),
    role<&ReviewItem::changes>("changes"), role<&ReviewItem::reasons>("reasons"),
    role<&ReviewItem::level>("level"),     role<&ReviewItem::folded>("folded"),
    role<&ReviewItem::former>("former"),   role<&ReviewItem::formerOpen>("formerOpen"),
};

/// A reason in the words that the applicant will read.
struct WrittenReason {
  QString group;
  QString title;  ///< Title of the group.
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
  /// Id of the application; empty while none is open.
  Q_PROPERTY(QString application READ application NOTIFY opened)
  /// Why the application could not be opened, in words.
  Q_PROPERTY(QString trouble READ trouble NOTIFY opened)
  /// Name of the applicant.
  Q_PROPERTY(QString name READ name NOTIFY opened)
  /// Number of the application: 2024-0147.
  Q_PROPERTY(QString number READ number NOTIFY opened)
  /// Level and kind: “中级（评审）”.
  Q_PROPERTY(QString kind READ kind NOTIFY opened)
  /// The step of review, or the application's state when no step acts.
  Q_PROPERTY(QString step READ step NOTIFY opened)
  /// The applicant's unit.
  Q_PROPERTY(QString unit READ unit NOTIFY opened)
  /// Number of the submission under review, from 1.
  Q_PROPERTY(int attempt READ attempt NOTIFY opened)
  /// Places changed since the earlier submission; -1: there is no earlier one.
  Q_PROPERTY(int changes READ changes NOTIFY opened)
  /// The time left, and its tone: "" | warn | block.
  Q_PROPERTY(QString deadline READ deadline NOTIFY opened)
  Q_PROPERTY(QString deadlineTone READ deadlineTone NOTIFY opened)
  /// Summary of all findings: “自动核对：1 个必须处理，2 个提醒”.
  Q_PROPERTY(QString checked READ checked NOTIFY opened)
  /// The items of the notice in the order of the form; rows are ReviewItem.
  Q_PROPERTY(tarim::client::app::ListModel* items READ items CONSTANT)
  /// Index of the current item in `items`; -1: none.
  Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged)
  /// The current item and its focus.
  Q_PROPERTY(tarim::client::app::ItemView* item READ item CONSTANT)
  /// The editor of a reason.
  Q_PROPERTY(tarim::client::app::ReasonEditor* pad READ pad CONSTANT)
  /// The decision: pass or return.
  Q_PROPERTY(tarim::client::app::Decision* decision READ decision CONSTANT)
  /// Whether this person or a colleague holds the application's lease.
  Q_PROPERTY(tarim::client::app::Lease* lease READ lease CONSTANT)
  /// All reasons in the order written; rows are WrittenReason.
  Q_PROPERTY(tarim::client::app::ListModel* reasons READ reasons CONSTANT)
  /// The number of reasons against the current item.
  Q_PROPERTY(int againstItem READ againstItem NOTIFY verdictsChanged)
  /// The number of reasons against the current item that are set aside.
  Q_PROPERTY(int foldedHere READ foldedHere NOTIFY verdictsChanged)
  /// The reasons of the last return, all of them; rows are FormerReason.
  Q_PROPERTY(tarim::client::app::ListModel* former READ former CONSTANT)
  /// The page shows the decision instead of an item.
  Q_PROPERTY(bool deciding READ isDeciding WRITE setDeciding NOTIFY currentChanged)
  /// Offers the verdicts that a colleague, or this person on another device, has left; empty: nothing to
  /// offer.
  Q_PROPERTY(QString offer READ offer NOTIFY verdictsChanged)
  /// undo() can restore verdicts that fine(), takeOffer() or the removal of a reason replaced.
  Q_PROPERTY(bool canUndo READ canUndo NOTIFY verdictsChanged)
  /// The current page is being fetched; pageTrouble says why that failed.
  Q_PROPERTY(bool pageBusy READ isPageBusy NOTIFY pageChanged)
  Q_PROPERTY(QString pageTrouble READ pageTrouble NOTIFY pageChanged)

 public:
  enum State {
    Closed,   ///< No application is open.
    Loading,  ///< Being fetched; nothing can be shown yet.
    Shown,
    Failed  ///< Fetching failed; `trouble` says why.
  };
  Q_ENUM(State)

  /// `backend` must outlive this object.
  DossierReview(ReviewBackend& backend, QObject* parent);
  /// Saves the verdicts.
  ~DossierReview() override;

  // Values of the properties above.
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
  [[nodiscard]] int foldedHere() const { return m_verdicts.foldedAgainst(m_item->group().toStdString()); }
  [[nodiscard]] ListModel* former() { return &m_former; }
  [[nodiscard]] bool isDeciding() const { return m_deciding; }
  void setDeciding(bool deciding);
  [[nodiscard]] QString offer() const;
  [[nodiscard]] bool canUndo() const { return m_undo.has_value(); }
  /// The current page for ScanCanvas; null while it is not there.
  [[nodiscard]] QImage pageImage() const { return m_page.image(); }
  [[nodiscard]] bool isPageBusy() const { return m_page.isBusy(); }
  [[nodiscard]] QString pageTrouble() const;
  /// The verdicts so far.
  [[nodiscard]] const Verdicts& verdicts() const { return m_verdicts; }

  /// Fetches an application and closes the previous one. Does nothing when it is open already.
  Q_INVOKABLE void open(const QString& application);
  /// Fetches the application again; keeps the verdicts that still fit.
  Q_INVOKABLE void reload();
  /// Saves the verdicts, releases the lease and clears the view.
  Q_INVOKABLE void close();
  /// Marks the current item as fine, folds the reasons against it, and goes to the next one without a
  /// verdict.
  Q_INVOKABLE void fine();
  /// Opens the editor for a new reason at the focus.
  Q_INVOKABLE void mend();
  /// Goes to the item's next page, or to the next item.
  Q_INVOKABLE void nextPage();
  /// Opens the editor on the reason at `index` of `reasons`, and makes its item the current one.
  Q_INVOKABLE void editReason(int index);
  /// Goes to the next item without a verdict.
  Q_INVOKABLE void toNotLooked();
  /// Makes the folded reasons against the current item count again.
  Q_INVOKABLE void unfold();
  /// Confirms that a reason of the last return is settled, or takes that back. `former`: FormerReason::index.
  Q_INVOKABLE void confirmFormer(int former, bool yes);
  /// Goes to the place of a reason of the last return.
  Q_INVOKABLE void toFormer(int former);
  /// Restores the verdicts from before fine(), takeOffer() or the removal of a reason; requires canUndo.
  Q_INVOKABLE void undo();
  /// Replaces the verdicts by those of the offer; this person's own reasons are folded.
  Q_INVOKABLE void takeOffer();
  Q_INVOKABLE void declineOffer();
  /// Formats all texts again after the language has changed.
  void retranslate();
  /// Saves the verdicts on this device now.
  void save();

 signals:
  /// The application or its state has changed.
  void opened();
  /// The current item, or `deciding`, has changed.
  void currentChanged();
  /// The verdicts, the reasons, the offer or canUndo has changed.
  void verdictsChanged();
  /// The image of the current page, pageBusy or pageTrouble has changed.
  void pageChanged();
  /// Reasons were folded; `words` tell which and how many.
  void folded(const QString& words);

 private:
  void show(OpenedDossierPtr opened);
  void begin(Verdicts verdicts);
  void showItem();
  void verdictsWritten();
  void refreshItems();
  void refreshReasons();
  void refreshFormer();
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
  std::string m_begunWith;  ///< The note of the verdicts at opening.
  std::optional<Verdicts> m_offer;
  std::optional<Verdicts> m_undo;
  int m_current = -1;
  bool m_deciding = false;
  ListOf<ReviewItem> m_items{kReviewItemRoles, this};
  ListOf<WrittenReason> m_reasons{kWrittenReasonRoles, this};
  ListOf<FormerReason> m_former{kFormerReasonRoles, this};
  ItemView* m_item;
  ReasonEditor* m_pad;
  Decision* m_decision;
  Lease* m_lease;
  QTimer m_saving;
  PageFetcher m_page;
};

}  // namespace tarim::client::app
