// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// "image://pages/<hash>/<rotation>": pages out of the sealed vault, as large as they are asked for. Unsealing
// and decoding run on two threads of their own; what was decoded lives in memory only (nothing readable
// touches the disk) and is forgotten when the vault closes. A page that is no longer asked for is not
// decoded.
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
  /// Also forgets every picture.
  void setVault(std::shared_ptr<Vault> vault);
  /// Any thread. A null image when there is none, with the reason.
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
  /// Into the engine that made this object, once per engine; later calls do nothing, nor those without an
  /// engine or session. GUI thread.
  static void install(const QObject& object, Session* session);

  QQuickImageResponse* requestImageResponse(const QString& id, const QSize& requestedSize) override;

 private:
  std::shared_ptr<PageStore> m_store;
  QThreadPool m_pool;
};

}  // namespace tarim::client::app
