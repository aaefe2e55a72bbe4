// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Image provider for "image://pages/<hash>/<rotation>": pages of the sealed vault in the requested size. A
// pool of two threads unseals and decodes them. Decoded pages are kept in memory only (nothing readable
// touches the disk) and forgotten when the vault closes. A cancelled request is not decoded.
#include "client/app/session/session.hpp"

#include <QCache>
#include <QImage>
#include <QMutex>
#include <QQuickAsyncImageProvider>
#include <QThreadPool>

namespace tarim::client::app {

/// Shared by the provider and its jobs.
class PageStore {
 public:
  /// Sets the vault and forgets every picture.
  void setVault(std::shared_ptr<Vault> vault);
  /// Thread-safe. A null image on failure, with the reason in `why`.
  QImage picture(const QString& hash, int rotation, int maxSide, QString& why);

 private:
  QMutex m_mutex;
  std::shared_ptr<Vault> m_vault;
  QCache<QString, QImage> m_cache{64 * 1024};  ///< Cost in KiB.
};

class PageImages final : public QQuickAsyncImageProvider {
 public:
  PageImages();
  ~PageImages() override;
  /// Installs the provider in the QML engine of `object`, once per engine. Does nothing without an engine or
  /// a session. GUI thread.
  static void install(const QObject& object, Session* session);

  QQuickImageResponse* requestImageResponse(const QString& id, const QSize& requestedSize) override;

 private:
  std::shared_ptr<PageStore> m_store;
  QThreadPool m_pool;
};

}  // namespace tarim::client::app
