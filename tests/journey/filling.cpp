// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/journey/filling.hpp"

#include "shared/base/files.hpp"
#include "shared/dossier/import.hpp"

#include <stdexcept>

namespace tarim::tests {

namespace {

using dossier::Attachment;
using policy::FieldType;

constexpr std::uint64_t kMostDossierBytes = 4u << 20;
const QString kNow = QStringLiteral("至今");

QString qt(std::string_view text) {
  return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

std::string sideName(dossier::Side side) {
  return side == dossier::Side::Front ? "front" : side == dossier::Side::Back ? "back" : "none";
}

const policy::Field& fieldOf(const policy::Policy& policy, const std::string& group,
                             const std::string& column) {
  const policy::Field* field = policy.field(group, column);
  if (!field) throw std::runtime_error("the form has no field " + group + "/" + column);
  return *field;
}

QList<QStringList> oneByOne(const QStringList& files) {
  QList<QStringList> choices;
  for (const QString& file : files)
    choices << QStringList{file};
  return choices;
}

}  // namespace

Filling::Filling(Person& person, const QString& data) : m_person(person), m_data(data) {
  m_policy = policy::loadFolder((data + QStringLiteral("/policy")).toStdString()).value();
  base::DiskFiles files;
  const auto text =
      files.read((data + QStringLiteral("/dossier.json")).toStdString(), kMostDossierBytes).value();
  m_demo = dossier::fromJson(base::textOf(text), *m_policy).value();
}

void Filling::begin() {
  Hand& hand = m_person.hand();
  hand.click(QStringLiteral("shell.account"));
  hand.waitUntil([this] { return !m_person.session().overview()->cycles.empty(); },
                 QStringLiteral("no cycle is open"));
  hand.wait(QStringLiteral("account.kind"));
  const auto choose = [&](const char* name, std::string_view column) {
    const std::string value(m_demo.value("application", "@", column));
    for (const policy::Choice& choice : fieldOf(*m_policy, "application", std::string(column)).choices)
      if (choice.id == value) hand.choose(QLatin1String(name), qt(choice.label.zh));
    hand.rest();
  };
  choose("account.kind", "kind");
  choose("account.level", "level");
  hand.click(QStringLiteral("account.begin"));
  hand.waitUntil([this] { return m_person.draft() != nullptr; },
                 QStringLiteral("the application does not begin"));
}

void Filling::openGroup(const std::string& group) {
  m_person.place(1);
  const QString page = QStringLiteral("groupPage.") + qt(group);
  m_person.hand().click(QStringLiteral("group.") + qt(group));
  m_person.hand().wait(page);
}

void Filling::fill(const policy::Group& group) {
  openGroup(group.id);
  fillFields(group, group.fields, "@", "@");
  attachPages(group, "@", "@");
  for (const std::string& row : m_demo.rows(group.id))
    fillRow(group, row);
  m_person.settle();
}

void Filling::fillRow(const policy::Group& group, const std::string& demoRow) {
  const auto rowsNow = [&] { return m_person.draft()->dossier->rows(group.id); };
  const std::vector<std::string> before = rowsNow();
  m_person.hand().click(QStringLiteral("addRow.") + qt(group.id));
  m_person.hand().waitUntil([&] { return rowsNow().size() > before.size(); },
                            QStringLiteral("no row was added"));
  for (const std::string& row : rowsNow())
    if (std::find(before.begin(), before.end(), row) == before.end()) m_rows[demoRow] = row;
  const std::string row = rowOf(demoRow);
  fillFields(group, group.rows.fields, demoRow, row);
  attachPages(group, demoRow, row);
}

void Filling::fillFields(const policy::Group& group, const std::vector<policy::Field>& fields,
                         const std::string& demoRow, const std::string& row) {
  for (const policy::Field& field : fields) {
    const std::string value(m_demo.value(group.id, demoRow, field.id));
    const auto seen = m_person.draft();
    if (value.empty() || seen->dossier->value(group.id, row, field.id) == value) continue;
    put(group.id, row, field.id, value);
  }
}

/// A field may be asked for only once another one was answered, or lie outside of what the list has made.
QString Filling::reveal(const std::string& group, const std::string& row, const std::string& column) {
  const QString path = QStringLiteral("%1.%2.%3").arg(qt(group), qt(row), qt(column));
  const QString name = QStringLiteral("field.") + path;
  if (!m_person.hand().see(name)) {
    m_person.settle();
    m_person.router().openPlace(qt(group), row == "@" ? QString() : qt(row), qt(column));
    m_person.hand().wait(name);
    m_person.hand().rest();
  }
  return path;
}

void Filling::put(const std::string& group, const std::string& row, const std::string& column,
                  const std::string& value) {
  Hand& hand = m_person.hand();
  const policy::Field& field = fieldOf(*m_policy, group, column);
  const QString path = reveal(group, row, column);
  const QString name = QStringLiteral("field.") + path;
  if (field.type == FieldType::Choice || field.type == FieldType::YesNo)
    hand.choose(name, qt(value));
  else if (value == m_policy->blank.word && hand.see(QStringLiteral("none.") + path))
    hand.click(QStringLiteral("none.") + path);
  else
    hand.type(name, field.type == FieldType::MonthOrNow && value == "now" ? kNow : qt(value));
  ++m_fields;
}

void Filling::attachPages(const policy::Group& group, const std::string& demoRow, const std::string& row) {
  for (const policy::Slot& slot : group.evidence) {
    if (slot.perRow == (demoRow == "@")) continue;
    std::map<std::string, QStringList> files;
    for (const Attachment& page :
         dossier::attachmentsOf(m_demo, slot.id, slot.perRow ? demoRow : std::string()))
      files[sideName(page.side)] << m_data + QStringLiteral("/scans/") + qt(page.name);
    for (const char* side : {"none", "front", "back"})
      if (files.count(side)) attachSide(slot, row, side, files[side]);
    if (!files.empty()) m_groupsWithPages.insert(group.id);
  }
}

void Filling::attachSide(const policy::Slot& slot, const std::string& row, const std::string& side,
                         const QStringList& files) {
  Hand& hand = m_person.hand();
  const QString button = QStringLiteral("attach.%1.%2.%3").arg(qt(slot.id), qt(row), qt(side));
  if (!hand.see(button)) {
    m_person.settle();
    m_person.router().openPlace(qt(m_policy->groupOfSlot(slot.id)->id), row == "@" ? QString() : qt(row), {},
                                qt(slot.id));
    hand.wait(button);
  }
  // Of a side one by one: several at once are asked about.
  const QList<QStringList> choices = side == "none" ? QList<QStringList>{files} : oneByOne(files);
  for (const QStringList& chosen : choices) {
    const std::size_t before = m_person.draft()->attachments.size();
    hand.attach(button, chosen);
    hand.waitUntil(
        [&] { return m_person.draft()->attachments.size() == before + std::size_t(chosen.size()); },
        chosen.join(QLatin1Char(' ')) + QStringLiteral(" was not taken"));
    m_pages += int(chosen.size());
  }
}

void Filling::answerMasks() {
  std::map<std::string, Attachment> wanted;
  for (const Attachment& page : dossier::attachments(m_demo))
    wanted.emplace(page.name, page);
  m_person.place(2);
  Hand& hand = m_person.hand();
  std::vector<client::CellEdit> drawn;
  const std::string table(dossier::kAttachmentTable);
  const auto draft = m_person.draft();
  for (const Attachment& page : draft->attachments) {
    const Attachment& demo = wanted.at(page.name);
    if (demo.mask == dossier::MaskAnswer::Unanswered) continue;
    m_person.router().openPage(qt(page.id));
    hand.wait(QStringLiteral("mask.%1.no").arg(qt(page.id)));
    hand.click(
        QStringLiteral("mask.%1.%2").arg(qt(page.id), demo.mask == dossier::MaskAnswer::Yes ? "yes" : "no"));
    if (!demo.masks.empty()) drawn.push_back({{table, page.id, "masks"}, demo.masks});
    hand.click(QStringLiteral("closePage"));
  }
  // Exactly those of the demo, as cells: tests/qml/dossier/tst_masking.cpp draws masks on the page.
  m_person.session().edit(drawn);
  m_person.settle();
}

}  // namespace tarim::tests
