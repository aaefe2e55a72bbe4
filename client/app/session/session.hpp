// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The open vault as the pages see it: its owner, the current application, the state of syncing. Session is
// the only object of client/app that holds core objects; models get it as a property (`session: Session` in
// QML), read its snapshots and call its functions.
//
// Threads: everything public is for the GUI thread. Functions that do work return at once; the work runs in
// order on the session's worker thread (opening, edits, commands, imports) or on a pool (thumbnails, the
// ReviewClient, enrolling), and a signal reports its end. The threads of the vault and the engine never reach
// a model: they wake the session, which takes a new snapshot and emits changed() once.
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
  std::filesystem::path folder;  ///< The folder of all vaults.
  SyncOptions sync;
  crypto::ScryptCost scrypt;
  base::Millis typingPause{400};  ///< How long typed() merges key strokes before it writes; a key stroke is
                                  ///< durable within a second.
};

class Session final : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON
  Q_PROPERTY(bool open READ isOpen NOTIFY openChanged)
  Q_PROPERTY(bool enrolled READ isEnrolled NOTIFY openChanged)
  /// A name of policy::kRoles; empty until enrolled.
  Q_PROPERTY(QString role READ role NOTIFY openChanged)
  Q_PROPERTY(bool reviewer READ isReviewer NOTIFY openChanged)
  Q_PROPERTY(QString personName READ personName NOTIFY openChanged)
  Q_PROPERTY(QString unitName READ unitName NOTIFY openChanged)
  /// The application that the pages are about; empty when there is none. Remembered in the vault.
  Q_PROPERTY(QString application READ application WRITE setApplication NOTIFY applicationChanged)
  /// "zh" or "en". Stored for the device, like the theme, not in a vault.
  Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
  /// "system", "light" or "dark".
  Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY themeChanged)
  /// 100, 115 or 130 percent of the design's sizes. Stored like the theme.
  Q_PROPERTY(int textSize READ textSize WRITE setTextSize NOTIFY textSizeChanged)
  /// Files wait for another network: by the person's choice, else because this network is metered.
  Q_PROPERTY(bool smallOnly READ isSmallOnly WRITE setSmallOnly NOTIFY syncChanged)
  /// The platform reports the current network as metered.
  Q_PROPERTY(bool networkMetered READ isNetworkMetered NOTIFY syncChanged)
  Q_PROPERTY(bool syncPaused READ isSyncPaused WRITE setSyncPaused NOTIFY syncChanged)

 public:
  Session(const base::Clock& clock, SessionOptions options);
  ~Session() override;  ///< Flushes pending key strokes, then closes.
  /// For QML: the session made by main() or a test.
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
  [[nodiscard]] int textSize() const;
  void setTextSize(int percent);
  [[nodiscard]] bool isSyncPaused() const;
  [[nodiscard]] bool isSmallOnly() const;
  [[nodiscard]] bool isNetworkMetered() const;
  void setSmallOnly(bool smallOnly);
  void setSyncPaused(bool paused);

  /// Snapshot of the current application; null before the first. Replaced before changed() is emitted.
  [[nodiscard]] DraftSnapshotPtr draft() const;
  /// Null while closed.
  [[nodiscard]] VaultSnapshotPtr overview() const;
  [[nodiscard]] SyncSnapshot sync() const;
  [[nodiscard]] const base::Clock& clock() const;
  [[nodiscard]] base::Instant serverNow() const;
  /// The vaults on this device; listing them reads a few small files.
  [[nodiscard]] VaultDirectory& directory();
  /// Null while closed. Calls may wait for the disk: use it inside run() or runBeside() only.
  [[nodiscard]] std::shared_ptr<Vault> vault() const;
  /// Null unless a reviewer's vault is open and enrolled. Calls wait for the network: use it inside
  /// runBeside() only.
  [[nodiscard]] std::shared_ptr<ReviewClient> reviewClient() const;
  /// The text that people read for a role's name, in the language "zh" or "en"; empty for an unknown name.
  Q_INVOKABLE [[nodiscard]] static QString roleLabel(const QString& role, const QString& language);
  /// A policy's label in the session's language.
  [[nodiscard]] QString words(const policy::Label& label) const;
  /// The error as a sentence: what happened, what is safe, what to do now.
  [[nodiscard]] QString words(const base::Error& error) const;

  /// Called on the GUI thread with the outcome of a function that may fail.
  using Done = std::function<void(const base::Result<void>&)>;
  /// Creates a vault (scrypt) and opens it. InvalidInput for a passphrase that is too short.
  void createVault(const QString& label, const QString& passphrase, Done done);
  /// Opens a vault. WrongPassphrase, NotFound, StorageBusy, StorageCorrupt.
  void unlock(const QString& vault, const QString& passphrase, Done done);
  /// Enrols the vault on a pool thread, then starts the engine. The vault stays usable meanwhile.
  void enrol(const Enrolment& enrolment, Done done);
  /// Takes a vault that was opened elsewhere (tests, the demo) and starts the engine.
  void openVault(std::unique_ptr<Vault> vault);
  /// Finishes all requested work, stops the engine, forgets the keys.
  Q_INVOKABLE void close();

  /// Writes cells of the current application, in order. Emits saved() or failed().
  void edit(std::vector<CellEdit> edits);
  /// As edit(), for key strokes: those in one cell within typingPause become one operation. Every other
  /// function that writes flushes first.
  void typed(CellEdit edit);
  /// Writes the pending key strokes of typed().
  Q_INVOKABLE void flush();
  /// Queues a command and pokes the engine. Fills in an empty id and application.
  void command(workflow::Command command);
  /// Runs `work` on the worker thread after all earlier work, then `done` on the GUI thread unless the
  /// session was closed meanwhile.
  void run(std::function<void(Vault&)> work, std::function<void()> done = {});
  /// Runs `work` on a pool thread; for long work that writes no cells: thumbnails, the ReviewClient.
  void runBeside(std::function<void()> work, std::function<void()> done = {});
  /// Takes a new snapshot. Happens automatically after a change; call it when time has passed a deadline.
  void refresh();
  Q_INVOKABLE void syncNow();

 signals:
  void openChanged();
  void applicationChanged();
  void languageChanged();
  void themeChanged();
  void textSizeChanged();
  /// draft() and overview() were replaced.
  void changed();
  /// sync() was replaced.
  void syncChanged();
  /// All edits so far are on disk.
  void saved();
  /// Some work failed; `words` say what happened, what is safe, what to do.
  void failed(const QString& words);

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace tarim::client::app
