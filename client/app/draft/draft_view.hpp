// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A page's view of the current application (OpenDraft). A page, or a card of it, has one view object, gives
// it the session, and its lists read the draft from the view. A page without properties of its own uses
// DraftView itself.
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
  /// Why the draft is read-only; empty when it is not.
  Q_PROPERTY(QString describeLock READ describeLock NOTIFY changed)
  /// What undo() and redo() would take, as OpenDraft says it; empty when there is nothing.
  Q_PROPERTY(QString undoWords READ undoWords NOTIFY changed)
  Q_PROPERTY(QString redoWords READ redoWords NOTIFY changed)

 public:
  explicit DraftView(QObject* parent = nullptr) : QObject(parent) {}
  [[nodiscard]] Session* session() const { return m_session; }
  void setSession(Session* session);
  /// For tests: sets a draft without a session.
  void setDraft(OpenDraft* draft);
  /// Null before a session is given.
  [[nodiscard]] OpenDraft* draft() const { return m_draft; }
  /// The draft has a snapshot, so all its functions may be called.
  [[nodiscard]] bool isThere() const { return m_draft && m_draft->snapshot(); }
  [[nodiscard]] bool isReadOnly() const { return !m_draft || !m_draft->mayWrite(); }
  [[nodiscard]] QString describeLock() const { return m_draft ? m_draft->describeLock() : QString(); }
  [[nodiscard]] QString undoWords() const { return m_draft ? m_draft->undoWords() : QString(); }
  [[nodiscard]] QString redoWords() const { return m_draft ? m_draft->redoWords() : QString(); }
  /// Takes back the newest act on the application, wherever it was done. The shell shows what told() says.
  Q_INVOKABLE void undo();
  Q_INVOKABLE void redo();

 signals:
  void sessionChanged();
  /// Any property may have changed.
  void changed();
  /// Something was removed, added by the program, undone or redone. `offer`: "undo" or "redo" may follow;
  /// empty: neither.
  void told(const QString& words, const QString& offer);

 protected:
  /// Called before changed() is emitted; override it to read the draft.
  virtual void read() {}
  void readAgain();

 private:
  QPointer<Session> m_session;
  QPointer<OpenDraft> m_draft;
};

}  // namespace tarim::client::app
