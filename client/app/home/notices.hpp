// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a person has to hear of besides findings, gravest first: a server whose record contradicts what it
// signed, a submission that a restored server no longer has, a vault that takes no changes, pages that do not
// open on this device, two values for one cell, edits and pages that the server does not take now, a copy
// that became a device of its own, a command that was refused, a later end that was granted, a notice that
// has changed, a clock that is wrong. Each says what it is, what is safe, what to do; what can be settled
// here is settled by one tap.
#include "client/app/session/session.hpp"

#include <QAbstractListModel>

namespace tarim::client::app {

class Notices : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(
      tarim::client::app::Session* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role {
    NoticeId = Qt::UserRole + 1,  ///< Text, stable while the notice stands.
    Tone,                         ///< Of TBanner.
    Title,
    Words,
    FirstAction,   ///< Button text; empty: none.
    SecondAction,  ///< Button text; empty: none.
    Conflict,      ///< Bool: the four below hold two values with where they come from.
    Kept,
    KeptBy,
    Lost,
    LostBy,
  };

  using QAbstractListModel::QAbstractListModel;
  [[nodiscard]] Session* session() const { return m_session; }
  void setSession(Session* session);
  [[nodiscard]] int count() const { return int(m_rows.size()); }
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
  /// What the first (0) or second (1) button does. Where it leads elsewhere, leadTo() tells the route.
  Q_INVOKABLE void act(const QString& notice, int action);

 signals:
  void sessionChanged();
  void countChanged();
  void leadTo(const QString& route);

 private:
  struct Row {
    QString id;
    QString tone;
    QString title;
    QString words;
    QString first;
    QString second;
    std::optional<dossier::Conflict> conflict{};
    std::string command{};
    QString route{};
    bool operator==(const Row&) const = default;
  };
  void look();
  void addWrongClock(const ServerClock& clock, const std::vector<Row>& before);
  void addRecordChanged();
  void addLostSubmission(const DraftSnapshot& draft);
  void addReconciling(const DraftSnapshot& draft);
  void addReadOnly(const DraftSnapshot& draft);
  void addUnreadable(const DraftSnapshot& draft);
  void addNotTaken(const DraftSnapshot& draft);
  void addConflicts(const DraftSnapshot& draft);
  void addHeld(const DraftSnapshot& draft);
  void addBecameDevice();
  void addRefusals(const DraftSnapshot& draft);
  void addException(const DraftSnapshot& draft);
  void addNewNotice(const DraftSnapshot& draft);
  [[nodiscard]] bool isHere(const dossier::Stamp& stamp) const;
  [[nodiscard]] QString authorOf(const dossier::Stamp& stamp) const;
  /// On the button that takes a value: whose it is; of two other devices, which is newer.
  [[nodiscard]] QString takeWords(const dossier::Stamp& stamp, const dossier::Stamp& other) const;
  [[nodiscard]] QString placeOf(const DraftSnapshot& draft, const dossier::CellKey& cell) const;

  Session* m_session = nullptr;
  std::vector<Row> m_rows;
};

}  // namespace tarim::client::app
