// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/dossier/stage.hpp"

#include "demo/cycle.hpp"
#include "demo/scans/scans.hpp"
#include "qml/components/setup.hpp"
#include "shared/imaging/probe.hpp"
#include "tests/support/seen.hpp"
#include "tests/support/still.hpp"

#include <QDir>
#include <QTest>

#include <stdexcept>

namespace tarim::tests {
namespace {

using client::CellEdit;
using policy::Field;
using policy::FieldType;

constexpr base::Instant kNow = base::fromMillis(1725240000000);  // 2 September 2024
constexpr crypto::ScryptCost kCheap{1u << 10, 8, 1};

std::unique_ptr<client::Vault> vaultIn(const std::filesystem::path& folder) {
  auto vault = client::VaultDirectory(folder).create("test", "correct horse", kCheap);
  const auto policy = demo::policyFor(base::beijingDate(kNow));
  if (!vault || !policy || !(*vault)->drafts.addPolicy((*policy)->text)) throw std::runtime_error("no vault");
  if (!(*vault)->drafts.create((*policy)->hash.hex())) throw std::runtime_error("no draft");
  return std::move(*vault);
}

std::string answerTo(const Field& field) {
  switch (field.type) {
    case FieldType::Choice:
      return field.choices.front().id;
    case FieldType::YesNo:
      return "yes";
    case FieldType::Integer:
    case FieldType::Decimal:
      return "8";
    case FieldType::Date:
      return "2019-12-20";
    case FieldType::Month:
      return "2016-08";
    case FieldType::MonthOrNow:
      return "now";
    case FieldType::IdNumber:
      return "652825199003070017";
    case FieldType::Phone:
      return "13909960123";
    case FieldType::LongText: {
      std::string text;
      for (int i = 0; i < std::max(4, field.minCharacters / 24 + 1); ++i)
        text += "负责车尔臣河断面地表水采样、实验室分析和监测报告编制。";
      return text;
    }
    default:
      return "买买提吐尔逊·阿卜杜热合曼的且末县生态环境监测站";
  }
}

void answerAll(std::vector<CellEdit>& edits, const policy::Group& group, const std::vector<Field>& fields,
               const std::string& row) {
  for (const Field& field : fields)
    edits.push_back({{group.id, row, field.id}, answerTo(field)});
}

/// The one that the pages see.
client::app::Router* routerOf(QQmlEngine& engine) {
  QQmlComponent component(&engine);
  component.setData("import QtQuick\nimport Tarim.App.Session\nQtObject { property QtObject router: Router }",
                    QUrl());
  const std::unique_ptr<QObject> holder(component.create());
  return holder ? holder->property("router").value<client::app::Router*>() : nullptr;
}

}  // namespace

Stage::Stage() : m_clock(kNow) {
  components::setUp(m_engine);
  client::app::SessionOptions options;
  options.folder = m_folder.path().toStdString();
  options.scrypt = kCheap;
  m_session = std::make_unique<client::app::Session>(m_clock, options);
  m_router = routerOf(m_engine);
  if (!m_router) throw std::runtime_error("no router");
  auto vault = vaultIn(options.folder);
  const std::string application = vault->drafts.list().front().application;
  m_session->openVault(std::move(vault));
  m_session->setApplication(QString::fromStdString(application));
  if (!QTest::qWaitFor([this] { return m_session->draft() != nullptr; }, 10000))
    throw std::runtime_error("no snapshot came");
}

Stage::~Stage() {
  m_view.reset();
}

void Stage::write(const std::vector<CellEdit>& edits) {
  m_session->edit(edits);
  settle();
}

void Stage::fill(int rows) {
  std::vector<CellEdit> edits;
  for (const policy::Group& group : m_session->draft()->policy().groups) {
    answerAll(edits, group, group.fields, "@");
    for (int i = 0; group.hasRows && i < rows; ++i) {
      const std::string row = "r" + std::to_string(i);
      edits.push_back({{group.id, row, "$row"}, "live"});
      edits.push_back({{group.id, row, "$order"}, std::to_string(i + 1)});
      answerAll(edits, group, group.rows.fields, row);
    }
  }
  write(edits);
}

void Stage::fillFromDemo() {
  const policy::Policy& policy = m_session->draft()->policy();
  auto dossier = demo::applicationFor(policy, base::beijingDate(kNow));
  if (!dossier) throw std::runtime_error(dossier.error().line());
  const auto scans = demo::drawScans(*dossier, policy);
  if (!scans) throw std::runtime_error(scans.error().line());
  for (const demo::Scan& scan : *scans) {
    const auto form = imaging::storedForm(scan.bytes);
    (void)vault().files.add(form && !form->jpeg.empty() ? form->jpeg : scan.bytes);
  }
  std::vector<CellEdit> edits;
  for (const auto& [cell, value] : dossier->cells())
    edits.push_back({cell, std::string(value)});
  write(edits);
}

void Stage::open(const QString& page, int width, int height) {
  m_view = std::make_unique<QQuickView>(&m_engine, nullptr);
  m_view->setResizeMode(QQuickView::SizeRootObjectToView);
  m_view->resize(width, height);
  m_view->setSource(QUrl(QStringLiteral("qrc:/qt/qml/Tarim/%1.qml").arg(page)));
  for (const QQmlError& error : m_view->errors())
    qWarning() << error.toString();
  m_view->show();
  m_view->requestActivate();
  (void)QTest::qWaitForWindowActive(m_view.get());
  if (m_view->rootObject()) m_view->rootObject()->forceActiveFocus();
  settle();
}

void Stage::settle() {
  bool done = false;
  m_session->flush();
  m_session->run([](client::Vault&) {}, [&done] { done = true; });
  (void)QTest::qWaitFor([&done] { return done; }, 10000);
  if (m_view) testing::waitUntilStill(*m_view);
}

QQuickItem* Stage::find(const QString& name) {
  return testing::seenByName(*m_view->contentItem(), name);
}

bool Stage::click(const QString& name) {
  QQuickItem* item = find(name);
  if (!item) return false;
  const QPointF middle = item->mapToScene(QPointF(item->width() / 2, item->height() / 2));
  QTest::mouseClick(m_view.get(), Qt::LeftButton, Qt::NoModifier, middle.toPoint());
  QCoreApplication::processEvents();
  return true;
}

bool Stage::type(const QString& name, const QString& text) {
  QQuickItem* item = find(name);
  if (!item) return false;
  item->forceActiveFocus();
  for (const QChar c : text) {
    QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
    QCoreApplication::sendEvent(m_view.get(), &press);
  }
  QCoreApplication::processEvents();
  return true;
}

std::string Stage::cell(const std::string& table, const std::string& row, const std::string& column) {
  settle();
  return std::string(
      vault().drafts.dossier(m_session->application().toStdString())->value(table, row, column));
}

void Stage::shoot(const QString& name) {
  const QString folder = qEnvironmentVariable("TARIM_SHOTS");
  if (folder.isEmpty()) return;
  QDir().mkpath(folder);
  m_view->grabWindow().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

}  // namespace tarim::tests
