// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The open vault as the pages know it: who it is, which application is in hand, what has synced. The one object of client/app that
// holds core objects; models get it as a property (`session: Session` in QML), read its snapshots and call its verbs.
//
// Threads: everything public is for the GUI thread. Verbs return at once; the work happens in order on one worker thread of the
// session (edits, commands, imports) or on a pool (scrypt, thumbnails), and is told by a signal. The vault's and the engine's
// own threads never reach a model: they wake the session, which takes a new snapshot and emits changed() once per turn.
#include "client/app/session/draft_snapshot.hpp"
#include "client/sync/desk.hpp"
#include "client/sync/engine.hpp"

#include <QObject>
#include <QString>
#include <QtQmlIntegration>

#include <filesystem>
#include <functional>
#include <memory>

namespace tarim::client::app {

struct SessionOptions {
  std::filesystem::path folder;  ///< Of the vaults.
  SyncOptions sync;
  crypto::ScryptCost scrypt;
};

class Session final : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON
  Q_PROPERTY(bool open READ isOpen NOTIFY openChanged)
  Q_PROPERTY(bool enrolled READ isEnrolled NOTIFY openChanged)
  /// One of the roles of accounts: applicant, base_officer … ; empty until enrolled.
  Q_PROPERTY(QString role READ role NOTIFY openChanged)
  Q_PROPERTY(bool reviewer READ isReviewer NOTIFY openChanged)
  Q_PROPERTY(QString personName READ personName NOTIFY openChanged)
  Q_PROPERTY(QString unitName READ unitName NOTIFY openChanged)
  /// The application that the pages are about; empty when there is none.
  Q_PROPERTY(QString application READ application WRITE setApplication NOTIFY applicationChanged)
  /// "zh" or "en".
  Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)

 public:
  Session(const base::Clock& clock, SessionOptions options);
  ~Session() override;  ///< Flushes what was typed, then closes.
  /// The one made by main() (or a test); QML asks for it here.
  static Session* create(QQmlEngine* engine, QJSEngine* scripts);

  [[nodiscard]] bool isOpen() const;
  [[nodiscard]] bool isEnrolled() const;
  [[nodiscard]] QString role() const;
  [[nodiscard]] bool isReviewer() const;
  [[nodiscard]] QString personName() const;
  [[nodiscard]] QString unitName() const;
  [[nodiscard]] QString application() const;
  void setApplication(const QString& application);
  [[nodiscard]] QString language() const;
  void setLanguage(const QString& language);

  /// Of the application in hand; null until the first one is there. Replaced before changed() is emitted.
  [[nodiscard]] DraftSnapshotPtr draft() const;
  [[nodiscard]] SyncSnapshot sync() const;
  [[nodiscard]] const base::Clock& clock() const;
  [[nodiscard]] base::Instant serverNow() const;
  [[nodiscard]] VaultShelf& shelf();
  /// Null while closed. Its calls may wait for the disk: use it inside run() only.
  [[nodiscard]] std::shared_ptr<Vault> vault() const;
  /// Null unless a reviewer's vault is open and enrolled. Its calls wait for the network: inside runBeside() only.
  [[nodiscard]] std::shared_ptr<ReviewDesk> desk() const;
  /// A label in the language of the session.
  [[nodiscard]] QString words(const policy::Label& label) const;
  /// What happened, what is safe, what to do now.
  [[nodiscard]] QString words(const base::Error& error) const;

  /// Opens what was made or unlocked elsewhere (account pages), starts the engine.
  void openVault(std::unique_ptr<Vault> vault);
  /// Flushes, stops the engine, forgets the keys.
  Q_INVOKABLE void close();

  /// Writes cells of the application in hand, in order. Durable within a second; saved() or failed() follows.
  void edit(std::vector<CellEdit> edits);
  /// Queues a command for the server and pokes the engine.
  void command(workflow::Command command);
  /// `work` on the session's worker thread, after everything asked for before; `done` on the GUI thread unless the session closed
  /// meanwhile.
  void run(std::function<void(Vault&)> work, std::function<void()> done = {});
  /// On a pool thread, for what may take long and touches no cell: thumbnails, the desk.
  void runBeside(std::function<void()> work, std::function<void()> done = {});
  Q_INVOKABLE void syncNow();
  Q_INVOKABLE void setSyncPaused(bool paused);

 signals:
  void openChanged();
  void applicationChanged();
  void languageChanged();
  /// draft() is a new one.
  void changed();
  /// sync() is a new one.
  void syncChanged();
  /// Everything asked for so far is on disk.
  void saved();
  /// Something could not be done; what it was is safe or was said to be not.
  void failed(const QString& words);

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace tarim::client::app
