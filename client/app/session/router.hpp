// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Navigation: the current route, its place, and the history for back(). A page opens another page by the name
// of its route and a place, and never imports it:
//
//   home · dossier (group, row, column, slot, attachment) · scans (attachment) · progress · submit ·
//   receipt (row: its number) · history · bin · sync · account · queue · review (application; and a
//   place)
//
// The shell shows the page of `route`. Pages scroll to the place when arrived() is emitted, even if they were
// open already.
#include <QObject>
#include <QStringList>
#include <QtQmlIntegration>

#include <vector>

class QJSEngine;
class QQmlEngine;

namespace tarim::client::app {

class Router final : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON
  Q_PROPERTY(QString route READ route NOTIFY routed)
  /// Group id (the table); empty: the page decides.
  Q_PROPERTY(QString group READ group NOTIFY routed)
  Q_PROPERTY(QString row READ row NOTIFY routed)
  Q_PROPERTY(QString column READ column NOTIFY routed)
  Q_PROPERTY(QString slot READ evidenceSlot NOTIFY routed)
  Q_PROPERTY(QString attachment READ attachment NOTIFY routed)
  Q_PROPERTY(QString application READ application NOTIFY routed)
  Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY routed)
  /// The scroll position to restore after back(); 0 after any other navigation.
  Q_PROPERTY(double scroll READ scroll NOTIFY routed)
  /// The row to unfold after back(); empty after any other navigation.
  Q_PROPERTY(QString openRow READ openRow NOTIFY routed)
  /// What had the keyboard, by its objectName, to have it again after back(); empty after any other
  /// navigation.
  Q_PROPERTY(QString focused READ focused NOTIFY routed)
  /// back() led here: the page shows the place as it was left, and does not look for a field in it.
  Q_PROPERTY(bool returned READ hasReturned NOTIFY routed)

 public:
  struct Place {
    QString route{};
    QString group{};
    QString row{};
    QString column{};
    QString slot{};
    QString attachment{};
    QString application{};
    double scroll = 0;  ///< Ignored when places are compared, like openRow.
    QString openRow{};
    QString focused{};
    [[nodiscard]] bool isSame(const Place& other) const;
  };

  /// Not a default constructor: QML would prefer that to create().
  explicit Router(QObject* parent);
  ~Router() override;
  /// The program's only router; the shell's tests make their own first.
  static Router* create(QQmlEngine* engine, QJSEngine* scripts);

  [[nodiscard]] QString route() const { return m_place.route; }
  [[nodiscard]] QString group() const { return m_place.group; }
  [[nodiscard]] QString row() const { return m_place.row; }
  [[nodiscard]] QString column() const { return m_place.column; }
  [[nodiscard]] QString evidenceSlot() const { return m_place.slot; }
  [[nodiscard]] QString attachment() const { return m_place.attachment; }
  [[nodiscard]] QString application() const { return m_place.application; }
  [[nodiscard]] double scroll() const { return m_place.scroll; }
  [[nodiscard]] QString openRow() const { return m_place.openRow; }
  [[nodiscard]] QString focused() const { return m_place.focused; }
  [[nodiscard]] bool hasReturned() const { return m_hasReturned; }
  [[nodiscard]] bool canGoBack() const { return !m_way.empty(); }

  void go(Place place);
  Q_INVOKABLE void open(const QString& route);
  /// Opens a field, row, slot or page of the dossier, as a finding, a reason or a conflict names it.
  Q_INVOKABLE void openPlace(const QString& group, const QString& row = {}, const QString& column = {},
                             const QString& slot = {}, const QString& attachment = {});
  Q_INVOKABLE void openPage(const QString& attachment);     ///< Opens the page view of scans.
  Q_INVOKABLE void openReceipt(const QString& number);      ///< Opens a receipt by its number.
  Q_INVOKABLE void openReview(const QString& application);  ///< Opens an application under review.
  Q_INVOKABLE void back();
  /// Records how the current page stands, for back(); pages call it when leaving() is emitted.
  Q_INVOKABLE void leaveAt(double scroll, const QString& openRow = {});
  /// Records what has the keyboard on the current page; the shell calls it when leaving() is emitted.
  Q_INVOKABLE void leaveOn(const QString& focused) { m_place.focused = focused; }
  /// Opens a place of the rail and clears the history.
  Q_INVOKABLE void start(const QString& route);

 signals:
  /// Another place is about to be opened, from which back() leads here.
  void leaving();
  /// The route or the place has changed.
  void routed();
  /// Emitted after routed(), and when the current place was opened again: pages scroll to the place.
  void arrived();

 private:
  void show(Place place, bool hasReturned = false);
  Place m_place;
  bool m_hasReturned = false;
  std::vector<Place> m_way;  ///< The history for back(), nearest last.
};

}  // namespace tarim::client::app
