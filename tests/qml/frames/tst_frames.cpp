// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// A photograph of 12 megapixels goes from its file to its verdict while somebody looks at a page: the thread
// that draws is never held up. What is asserted is the processor time of one turn of its event loop, which
// does not depend on what else the machine does; times between frames are printed.
#include "client/app/scans/import_queue.hpp"
#include "client/app/scans/page_judge.hpp"
#include "client/app/session/router.hpp"
#include "qml/shell/app.hpp"
#include "shared/imaging/turbo.hpp"
#include "shared/pages/measures.hpp"
#include "tests/qml/stage/stage.hpp"
#include "tests/support/camera.hpp"
#include "tests/support/patience.hpp"
#include "tests/support/still.hpp"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <ctime>

namespace tarim::tests {
namespace {

constexpr double kMostMs = 50;  ///< Three frames of a screen.
constexpr int kMinutes = 180'000;

double processorMs() {
  timespec time{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return double(time.tv_sec) * 1000 + double(time.tv_nsec) / 1e6;
}

/// Measures the processor time of each event of the thread that draws, with all that follows from it.
class MeasuringApplication : public QGuiApplication {
 public:
  using QGuiApplication::QGuiApplication;

  bool notify(QObject* receiver, QEvent* event) override {
    if (QThread::currentThread() != thread()) return QGuiApplication::notify(receiver, event);
    const double begin = processorMs();
    ++m_depth;
    const bool taken = QGuiApplication::notify(receiver, event);
    if (--m_depth == 0) turns.push_back(processorMs() - begin);
    return taken;
  }

  std::vector<double> turns;  ///< ms.

 private:
  int m_depth = 0;
};

MeasuringApplication& application() {
  return *static_cast<MeasuringApplication*>(QCoreApplication::instance());
}

/// Looks at every frame that is drawn, and asks for the next one at once.
class FrameSampler : public QObject {
 public:
  explicit FrameSampler(QQuickWindow& window) {
    connect(&window, &QQuickWindow::frameSwapped, this, [this, &window] {
      if (m_clock.isValid()) frames.push_back(double(m_clock.nsecsElapsed()) / 1e6);
      m_clock.start();
      window.update();
    });
    application().turns.clear();
    window.update();
  }

  std::vector<double> frames;  ///< Between two frames, ms.

 private:
  QElapsedTimer m_clock;
};

double shareOf(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[std::size_t(double(values.size() - 1) * share)];
}

class FramesTest : public QObject {
  Q_OBJECT

 private slots:
  void aLongTurnIsSeen();
  void aPhotographIsJudgedWhileFramesAreDrawn();

 private:
  void show();
  Stage m_stage;
  std::unique_ptr<client::app::Router> m_router;
  std::unique_ptr<shell::App> m_app;
};

void FramesTest::show() {
  if (m_app) return;
  m_stage.show(Situation::Half);
  m_router = std::make_unique<client::app::Router>(nullptr);
  m_app = std::make_unique<shell::App>(m_stage.session());
  m_app->window()->resize(820, 1100);
  m_router->start(QStringLiteral("scans"));
  QVERIFY(testing::waitUntilStill(*m_app->window()));
}

void FramesTest::aLongTurnIsSeen() {
  show();
  const FrameSampler sampler(*m_app->window());
  bool done = false;
  QTimer::singleShot(0, this, [&done] {
    for (const double begin = processorMs(); processorMs() < begin + 2 * kMostMs;) {
    }
    done = true;
  });
  QTRY_VERIFY(done);
  QTRY_VERIFY(shareOf(application().turns, 1) >= 2 * kMostMs);
}

void FramesTest::aPhotographIsJudgedWhileFramesAreDrawn() {
  show();
  Camera camera;  // 3000 × 4000.
  camera.tiltAcross = 4, camera.falloff = 0.3, camera.noise = 3;
  imaging::Pixels page{1240, 1754, base::Bytes(std::size_t{1240} * 1754 * 3, 250)};
  for (int y = 150; y < 1600; y += 50)
    for (int x = 120; x < 1100; ++x)
      if (x / 9 % 3 != 0)
        std::fill_n(page.rgb.begin() + (std::ptrdiff_t(y) * 1240 + x) * 3, 3, std::uint8_t{30});
  const base::Bytes jpeg =
      imaging::encodeJpeg(photographed(page, 297, camera).pixels, 92, imaging::Chroma::Halved).value();
  const QTemporaryDir folder;
  QFile file(folder.filePath(QStringLiteral("photograph.jpg")));
  QVERIFY(file.open(QIODevice::WriteOnly));
  QCOMPARE(file.write(reinterpret_cast<const char*>(jpeg.data()), qint64(jpeg.size())), qint64(jpeg.size()));
  file.close();

  auto& session = m_stage.session();
  auto& queue = client::app::ImportQueue::of(session);
  auto& judge = client::app::PageJudge::of(session);
  QSignalSpy imported(&queue, &client::app::ImportQueue::imported);
  FrameSampler sampler(*m_app->window());
  queue.add({QUrl::fromLocalFile(file.fileName())}, {QStringLiteral("title_file"), QStringLiteral("@")},
            dossier::Side::None);
  QTRY_VERIFY_WITH_TIMEOUT(!imported.isEmpty(), kMinutes);
  const auto draft = session.vault()->drafts.dossier(session.application().toStdString());
  QVERIFY(draft);
  std::string stored;
  for (const dossier::Attachment& one : dossier::attachments(*draft))
    if (one.id == imported.first().at(2).toString().toStdString()) stored = one.file;
  QVERIFY(!stored.empty());
  judge.want({stored}, stored);
  QTRY_VERIFY_WITH_TIMEOUT(judge.isUnavailable() || judge.measuresOf(stored), kMinutes);
  qInfo(
      "%zu frames, median %.1f ms, 95 of 100 within %.1f ms; longest event %.1f ms of "
      "processor time",
      sampler.frames.size(), shareOf(sampler.frames, 0.5), shareOf(sampler.frames, 0.95),
      shareOf(application().turns, 1));
  QVERIFY(sampler.frames.size() > 20);
  QVERIFY2(shareOf(application().turns, 1) < kMostMs,
           qPrintable(QString::number(shareOf(application().turns, 1))));
  if (judge.isUnavailable()) QSKIP("built without OpenCV: no verdict");
}

}  // namespace
}  // namespace tarim::tests

int main(int argc, char** argv) {
  const tarim::tests::MeasuringApplication application(argc, argv);
  tarim::tests::FramesTest test;
  return QTest::qExec(&test, argc, argv);
}

#include "tst_frames.moc"
