// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The open vault as the pages know it: who it is, which application is in hand, what has synced. The one
// object of client/app that holds core objects; models get it as a property (`session: Session` in QML), read
// its snapshots and call its verbs.
//
// Threads: everything public is for the GUI thread. Verbs return at once; the work happens in order on one
// worker thread of the session (opening, edits, commands, imports) or on a pool (thumbnails, the
// reviewClient, enrolling), and is told by a signal. The vault's and the engine's own threads never reach a
// model: they wake the session, which takes a new snapshot and emits changed() once.
#ifndef Q_MOC_RUN  // moc needs nothing of it and would read it for seconds, in every header that includes
                   // this one.
#include "client/app/session/draft_snapshot.hpp"
#include "client/sync/engine.hpp"
#include "client/sync/review_client.hpp"
#endif

#include <QObject>
#include <QString>
#include <QtQmlIntegration>

#include <filesystem>
#include <functional>
#include <memory>

class QJSEngine;
class QQmlEngine;

namespace tarim::client::app {

struct SessionOptions {
  std::filesystem::path folder;  ///< Of the vaults.
  SyncOptions sync;
  crypto::ScryptCost scrypt;
  base::Millis typingPause{
      400};  ///< How long typed() gathers before it writes; a key stroke is durable within a second.
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
  /// The application that the pages are about; empty when there is none. Remembered in the vault.
  Q_PROPERTY(QString application READ application WRITE setApplication NOTIFY applicationChanged)
  /// "zh" or "en". Of this device, like the theme: it says nothing of a person.
  Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
  /// "system", "light" or "dark".
  Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY themeChanged)
  /// Files wait for another network: chosen, or else because this one is paid by the byte.
  Q_PROPERTY(bool smallOnly READ isSmallOnly WRITE setSmallOnly NOTIFY syncChanged)
  /// As far as the platform tells.
  Q_PROPERTY(bool networkMetered READ isNetworkMetered NOTIFY syncChanged)
  Q_PROPERTY(bool syncPaused READ isSyncPaused WRITE setSyncPaused NOTIFY syncChanged)

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
  [[nodiscard]] QString theme() const;
  void setTheme(const QString& theme);
  [[nodiscard]] bool isSyncPaused() const;
  [[nodiscard]] bool isSmallOnly() const;
  [[nodiscard]] bool isNetworkMetered() const;
  void setSmallOnly(bool smallOnly);
  void setSyncPaused(bool paused);

  /// Of the application in hand; null until the first one is there. Replaced before changed() is emitted.
  [[nodiscard]] DraftSnapshotPtr draft() const;
  /// Null while closed.
  [[nodiscard]] VaultSnapshotPtr overview() const;
  [[nodiscard]] SyncSnapshot sync() const;
  [[nodiscard]] const base::Clock& clock() const;
  [[nodiscard]] base::Instant serverNow() const;
  /// Reads a few small files; for lists of vaults.
  [[nodiscard]] VaultDirectory& directory();
  /// Null while closed. Its calls may wait for the disk: use it inside run() or runBeside() only.
  [[nodiscard]] std::shared_ptr<Vault> vault() const;
  /// Null unless a reviewer's vault is open and enrolled. Its calls wait for the network: inside runBeside()
  /// only.
  [[nodiscard]] std::shared_ptr<ReviewClient> reviewClient() const;
  /// A label in the language of the session.
  [[nodiscard]] QString words(const policy::Label& label) const;
  /// What happened, what is safe, what to do now.
  [[nodiscard]] QString words(const base::Error& error) const;

  /// What a verb that may fail ends with, on the GUI thread.
  using Done = std::function<void(const base::Result<void>&)>;
  /// A new vault (scrypt), then as openVault(). InvalidInput for a passphrase that is too short.
  void createVault(const QString& label, const QString& passphrase, Done done);
  /// WrongPassphrase, NotFound, StorageBusy, StorageCorrupt.
  void unlock(const QString& vault, const QString& passphrase, Done done);
  /// One-time code → token, then the engine starts. On the pool; the vault stays usable meanwhile.
  void enrol(const Enrolment& enrolment, Done done);
  /// Opens what was made or unlocked elsewhere (tests, the demo), starts the engine.
  void openVault(std::unique_ptr<Vault> vault);
  /// Flushes, stops the engine, forgets the keys. What was asked for before is still done.
  Q_INVOKABLE void close();

  /// Writes cells of the application in hand, in order. saved() or failed() follows.
  void edit(std::vector<CellEdit> edits);
  /// As edit(), for key strokes: several of one cell within typingPause become one operation. Any other verb
  /// flushes first.
  void typed(CellEdit edit);
  /// Writes what typed() still gathers.
  Q_INVOKABLE void flush();
  /// Queues a command for the server and pokes the engine. Fills in the id and the application when they are
  /// empty.
  void command(workflow::Command command);
  /// `work` on the session's worker thread, after everything asked for before; `done` on the GUI thread
  /// unless the session closed meanwhile.
  void run(std::function<void(Vault&)> work, std::function<void()> done = {});
  /// On a pool thread, for what may take long and touches no cell: thumbnails, the reviewClient.
  void runBeside(std::function<void()> work, std::function<void()> done = {});
  /// Takes a new snapshot: after a change it happens by itself, after a turn of the clock it is asked for.
  void refresh();
  Q_INVOKABLE void syncNow();

 signals:
  void openChanged();
  void applicationChanged();
  void languageChanged();
  void themeChanged();
  /// draft() and overview() are new ones.
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
