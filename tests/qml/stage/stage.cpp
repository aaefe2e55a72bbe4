// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/stage/maker.hpp"
#include "tests/support/patience.hpp"

#include <QTest>

#include <stdexcept>

namespace tarim::tests {
namespace {

/// 14:02 in Beijing, some days into the demo's window.
constexpr base::Instant kNow = base::fromMillis(1725343320000);

bool opens(Situation situation) {
  return situation != Situation::NewDevice && situation != Situation::Locked;
}

bool hasDraft(Situation situation) {
  return opens(situation) && situation != Situation::NotEnrolled && situation != Situation::NoApplication &&
         situation != Situation::Reviewer;
}

}  // namespace

Stage::Stage() : m_clock(kNow), m_maker(std::make_unique<Maker>(m_folder.path().toStdString(), m_clock)) {}
Stage::~Stage() = default;

client::app::Session& Stage::show(Situation situation) {
  const QString language = m_session ? m_session->language() : QStringLiteral("zh");
  m_session.reset();
  client::app::SessionOptions options;
  options.folder = m_maker->make(situation);
  options.scrypt = {1u << 10, 8, 1};
  m_session = std::make_unique<client::app::Session>(m_clock, options);
  m_session->setLanguage(language);
  if (!opens(situation)) return *m_session;
  const auto vaults = m_session->directory().list();
  auto vault = client::VaultDirectory(options.folder).open(vaults.at(0).id, Maker::kPassphrase);
  if (!vault) throw std::runtime_error(vault.error().line());
  m_session->openVault(std::move(*vault));
  if (hasDraft(situation) && !QTest::qWaitFor([&] { return bool(m_session->draft()); }, kPatience))
    throw std::runtime_error("no draft");
  return *m_session;
}

QString Stage::pageOf(std::string_view slot) const {
  if (const auto draft = m_session->draft())
    for (const dossier::Attachment& page : draft->attachments)
      if (page.slot == slot) return QString::fromStdString(page.id);
  return {};
}

}  // namespace tarim::tests
