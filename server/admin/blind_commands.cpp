// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/blind_commands.hpp"

#include "server/services/blind.hpp"
#include "shared/base/text.hpp"
#include "shared/dossier/masks.hpp"

#include <boost/json.hpp>

#include <charconv>
#include <ostream>

namespace tarim::server {

namespace {

using base::Code;
using base::Error;
using base::Result;

/// The service over a store that somebody may be serving.
class Office {
 public:
  explicit Office(const Config& config) : m_config(config) {}

  Result<void> open() {
    const auto seed = readSigningSeed(m_config);
    if (!seed) return seed.error();
    auto opened = Store::openBeside(m_config.store, m_clock);
    if (!opened) return opened.error();
    m_store = std::move(*opened);
    m_policies.emplace(*m_store);
    m_blind.emplace(*m_store, *m_policies, *seed);
    m_blind->setTextReader(pages::confinedTextReader());
    return {};
  }

  BlindService& blind() { return *m_blind; }

  Result<std::optional<Application>> find(const std::string& id) {
    return m_store->read([&](db::Database& database) { return applications::find(database, id); });
  }

  /// The id of what may be an id or a number.
  Result<std::string> idOf(const std::string& application) {
    const auto found = find(application);
    if (!found) return found.error();
    if (*found) return application;
    const auto all = m_store->read([](db::Database& database) { return applications::queue(database, {}); });
    if (!all) return all.error();
    for (const QueueEntry& entry : *all)
      if (numberText(entry.application) == application) return entry.application.id;
    return Error(Code::NotFound, "no application " + application);
  }

  /// The number, where it has one.
  std::string nameOf(const std::string& id) {
    const auto found = find(id);
    const std::string number = found && *found ? numberText(**found) : std::string();
    return number.empty() ? id : number;
  }

 private:
  const Config& m_config;
  base::SystemClock m_clock;
  std::unique_ptr<Store> m_store;
  std::optional<PolicyRegistry> m_policies;
  std::optional<BlindService> m_blind;
};

std::string pageText(const BlindPage& page) {
  return page.attachment + (page.sheet == 1 ? "" : "/" + std::to_string(page.sheet));
}

template <class Number>
bool readNumber(std::string_view text, Number& number) {
  const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), number);
  return wrong == std::errc() && end == text.data() + text.size();
}

Result<std::pair<std::string, std::int64_t>> pageNamed(const std::string& text) {
  const std::size_t slash = text.rfind('/');
  std::int64_t sheet = 1;
  if (slash != std::string::npos && !readNumber(std::string_view(text).substr(slash + 1), sheet))
    return Error(Code::InvalidInput, "not a page: " + text);
  return std::pair(text.substr(0, slash), sheet);
}

Result<dossier::Mask> areaNamed(const std::string& text) {
  dossier::Mask mask;
  const auto parts = base::split(text, ',');
  const bool read = parts.size() == 4 && readNumber(parts[0], mask.x) && readNumber(parts[1], mask.y) &&
                    readNumber(parts[2], mask.width) && readNumber(parts[3], mask.height);
  const bool covers = read && mask.x >= 0 && mask.y >= 0 && mask.width > 0 && mask.height > 0 &&
                      mask.x < dossier::kPageUnits && mask.y < dossier::kPageUnits;
  if (covers) return mask;
  return Error(Code::InvalidInput, "not x,y,width,height in 1/10000 of the page: " + text);
}

Result<BlindAnswer> answerOf(Office& office, const BlindPageOptions& options) {
  auto id = office.idOf(options.application);
  if (!id) return id.error();
  auto page = pageNamed(options.page);
  if (!page) return page.error();
  return BlindAnswer{options.by, std::move(*id), std::move(page->first), page->second, options.why, {}};
}

Result<void> give(Office& office, const BlindAnswer& answer, std::ostream& out) {
  const auto page = office.blind().answer(answer);
  if (!page) return page.error();
  out << office.nameOf(page->application) << " " << pageText(*page) << " is " << page->state;
  if (page->state == blind_state::kBlocked) out << ": " << describe(readBlindFindings(page->found));
  out << "\n";
  return {};
}

void print(const std::string& name, const BlindCounts& counts, std::size_t done, std::size_t all,
           std::ostream& out) {
  out << "[" << done << "/" << all << "] " << name << "  " << counts.pages << " pages: " << counts.clear
      << " clear, " << counts.blocked << " blocked, " << counts.released << " released, " << counts.waiting
      << " waiting";
  if (counts.textRead < counts.pages)
    out << "; text on " << counts.pages - counts.textRead << " not searched";
  out << "\n" << std::flush;
}

}  // namespace

Result<void> runBlindAssign(const Config& config, const std::string& expert, const std::string& application,
                            std::ostream& out) {
  Office office(config);
  if (auto opened = office.open(); !opened) return opened;
  const auto id = office.idOf(application);
  if (!id) return id.error();
  const auto number = office.blind().assign(expert, *id);
  if (!number) return number.error();
  out << *number << "\n" << expert << " knows " << application << " by this number\n";
  return {};
}

Result<void> runBlindCheck(const Config& config, std::ostream& out) {
  Office office(config);
  if (auto opened = office.open(); !opened) return opened;
  const auto due = office.blind().due();
  if (!due) return due.error();
  std::optional<Error> trouble;
  int left = 0;
  for (std::size_t i = 0; i < due->size(); ++i) {
    const std::string name = office.nameOf((*due)[i]);
    const auto blockedPage = [&](const BlindProgress& progress) {
      if (progress.page.state == blind_state::kBlocked)
        out << name << " " << pageText(progress.page) << "  "
            << describe(readBlindFindings(progress.page.found)) << "\n";
    };
    const auto counts = office.blind().check((*due)[i], blockedPage);
    if (counts) {
      print(name, *counts, i + 1, due->size(), out);
      left += counts->blocked + counts->waiting;
    } else if (counts.error().code() != Code::NotNow) {
      out << "[" << i + 1 << "/" << due->size() << "] " << name << "  FAILED: " << counts.error().line()
          << "\n";
      if (!trouble) trouble = counts.error();
    }
  }
  if (trouble) return *trouble;
  if (left == 0) return {};
  return Error(Code::PageWithheld,
               std::to_string(left) + " pages wait for a person: tarim-server blind list");
}

Result<void> runBlindList(const Config& config, bool asJson, std::ostream& out) {
  Office office(config);
  if (auto opened = office.open(); !opened) return opened;
  const auto pages = office.blind().blocked();
  if (!pages) return pages.error();
  boost::json::array list;
  for (const BlindPage& page : *pages) {
    const std::string why = describe(readBlindFindings(page.found));
    if (asJson)
      list.push_back({{"application", page.application},
                      {"number", office.nameOf(page.application)},
                      {"page", pageText(page)},
                      {"copy", !page.copy.empty()},
                      {"why", why}});
    else
      out << office.nameOf(page.application) << " " << pageText(page) << "  " << why << "\n";
  }
  if (asJson) out << boost::json::serialize(list) << "\n";
  if (!asJson && pages->empty()) out << "no page waits for a person\n";
  return {};
}

Result<void> runBlindRelease(const Config& config, const BlindPageOptions& options, std::ostream& out) {
  Office office(config);
  if (auto opened = office.open(); !opened) return opened;
  const auto answer = answerOf(office, options);
  return answer ? give(office, *answer, out) : answer.error();
}

Result<void> runBlindMask(const Config& config, const BlindPageOptions& options, std::ostream& out) {
  Office office(config);
  if (auto opened = office.open(); !opened) return opened;
  auto answer = answerOf(office, options);
  if (!answer) return answer.error();
  for (const std::string& area : options.areas) {
    const auto mask = areaNamed(area);
    if (!mask) return mask.error();
    answer->masks.push_back(*mask);
  }
  return give(office, *answer, out);
}

Result<void> runBlindShow(const Config& config, const BlindPageOptions& options, std::ostream& out) {
  Office office(config);
  if (auto opened = office.open(); !opened) return opened;
  const auto id = office.idOf(options.application);
  const auto page = pageNamed(options.page);
  if (!id) return id.error();
  if (!page) return page.error();
  const auto copy = office.blind().look(*id, page->first, page->second);
  if (!copy) return copy.error();
  base::DiskFiles files;
  if (auto written = files.write(options.out, *copy); !written) return written;
  out << options.out.string() << " is what experts would get\n";
  return {};
}

}  // namespace tarim::server
