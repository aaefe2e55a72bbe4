// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a page makes of the application in hand (OpenDraft): one view object, given the session, on which the
// page's lists hang. A page without values of its own makes a DraftView and nothing more.
#include "client/app/draft/open_draft.hpp"
#include "client/app/session/session.hpp"

#include <QPointer>
#include <QtQmlIntegration>

namespace tarim::client::app {

class DraftView : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(tarim::client::app::Session* session READ session WRITE setSession NOTIFY sessionChanged)
  Q_PROPERTY(bool readOnly READ isReadOnly NOTIFY changed)
  /// Why one may not write; empty when one may.
  Q_PROPERTY(QString describeLock READ describeLock NOTIFY changed)

 public:
  explicit DraftView(QObject* parent = nullptr) : QObject(parent) {}
  [[nodiscard]] Session* session() const { return m_session; }
  void setSession(Session* session);
  /// For tests: a draft without a session.
  void setDraft(OpenDraft* draft);
  /// Null before a session is given.
  [[nodiscard]] OpenDraft* draft() const { return m_draft; }
  /// The draft has a snapshot: it may be asked for anything.
  [[nodiscard]] bool isThere() const { return m_draft && m_draft->snapshot(); }
  [[nodiscard]] bool isReadOnly() const { return !m_draft || !m_draft->mayWrite(); }
  [[nodiscard]] QString describeLock() const { return m_draft ? m_draft->describeLock() : QString(); }
  /// What removed() told of comes back.
  Q_INVOKABLE void undo();

 signals:
  void sessionChanged();
  /// Everything may answer differently.
  void changed();
  /// Something was removed; the words say what.
  void removed(const QString& words);

 protected:
  /// Before changed(): the place to read the draft.
  virtual void read() {}
  void readAgain();

 private:
  QPointer<Session> m_session;
  QPointer<OpenDraft> m_draft;
};

}  // namespace tarim::client::app
