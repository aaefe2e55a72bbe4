// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/cli/desk.hpp"

#include "client/cli/output.hpp"
#include "shared/base/files.hpp"
#include "shared/base/ids.hpp"
#include "shared/base/json_record.hpp"
#include "shared/dossier/manifest.hpp"
#include "shared/wire/json.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <iostream>
#include <iterator>

namespace tarim::client::cli {
namespace {

namespace json = boost::json;
using base::Code;
using base::Error;

constexpr std::string_view kQueueSetting = "desk.queue";
constexpr std::string_view kDossierSetting = "desk.dossier.";
constexpr std::size_t kMaxWishBytes = 8u << 20;

std::string settingOf(const std::string& id) {
  return std::string(kDossierSetting) + id;
}

void sayKept() {
  std::cerr << "tarim-cli: without a link; as the server told it last\n";
}

/// Null when there is no such person's role that reviews.
std::optional<workflow::Actor> actorOf(const Account& account) {
  const auto role = policy::roleFromName(account.role);
  if (!role) return {};
  return workflow::Actor{account.person, account.personName, *role};
}

void addDetails(const json::object& from, workflow::Details& details) {
  for (const auto& [name, value] : from) {
    const auto add = [&](const json::value& one) {
      if (one.is_string()) details.push_back({std::string(name), std::string(one.get_string())});
      if (one.is_int64()) details.push_back({std::string(name), std::to_string(one.get_int64())});
    };
    if (!value.is_array()) add(value);
    if (value.is_array())
      for (const json::value& one : value.get_array())
        add(one);
  }
}

base::Result<Wish> readWish(const json::value& value, workflow::CommandKind kind) {
  const json::object* object = value.if_object();
  if (!object) return Error(Code::InvalidInput, "a decision is an object");
  const auto text = [&](std::string_view key) {
    const json::value* found = object->if_contains(key);
    return found && found->is_string() ? std::string(found->get_string()) : std::string();
  };
  Wish wish;
  wish.application = text("application");
  wish.command.kind = kind;
  wish.command.words = text("words");
  wish.command.from = text("from");
  wish.command.to = text("to");
  if (const json::value* details = object->if_contains("details"); details && details->is_object())
    addDetails(details->get_object(), wish.command.details);
  const json::value* reasons = object->if_contains("reasons");
  if (reasons && reasons->is_array())
    for (const json::value& one : reasons->get_array()) {
      auto reason = base::readRecord<workflow::Reason>(one);
      if (!reason) return reason.error();
      wish.command.reasons.push_back(std::move(*reason));
    }
  return wish;
}

base::Result<std::string> textOfFile(const std::string& file) {
  if (file == "-") return std::string(std::istreambuf_iterator<char>(std::cin), {});
  const auto bytes = base::DiskFiles().read(file, kMaxWishBytes);
  return bytes ? base::Result<std::string>(std::string(base::textOf(*bytes))) : bytes.error();
}

}  // namespace

base::Result<std::unique_ptr<Desk>> Desk::open(const Arguments& arguments, const base::Clock& clock) {
  auto vault = openVault(arguments);
  if (!vault) return vault.error();
  return std::make_unique<Desk>(std::move(*vault), clock, arguments.flag("offline"));
}

Desk::Desk(std::unique_ptr<Vault> vault, const base::Clock& clock, bool isOffline)
    : m_vault(std::move(vault)),
      m_clock(clock),
      m_client(isOffline ? nullptr : std::make_unique<ReviewClient>(*m_vault, clock)) {}

base::Instant Desk::now() const {
  return m_vault->exchange.serverClock().at(m_clock.now());
}

base::Result<wire::Queue> Desk::queue() {
  if (m_client) {
    auto queue = m_client->queue();
    if (queue) {
      const auto kept = m_vault->settings.set(kQueueSetting, wire::write(*queue));
      if (!kept) return kept.error();
      return queue;
    }
    if (queue.error().code() != Code::Offline) return queue;
  }
  const std::string kept = m_vault->settings.get(kQueueSetting);
  if (kept.empty()) return Error(Code::Offline, "no queue is kept here; tarim-cli queue fetches it");
  if (m_client) sayKept();
  return wire::readQueue(kept);
}

base::Result<wire::ReviewDossier> Desk::dossier(const std::string& id) {
  if (m_client) {
    auto answer = m_client->dossier(id);
    if (answer) {
      const auto kept = m_vault->settings.set(settingOf(id), wire::write(*answer));
      if (!kept) return kept.error();
      return answer;
    }
    if (answer.error().code() != Code::Offline) return answer;
  }
  const std::string kept = m_vault->settings.get(settingOf(id));
  if (kept.empty()) return Error(Code::Offline, id + " is not kept here; tarim-cli queue --take fetches it");
  return wire::readReviewDossier(kept);
}

base::Result<DeskCase> Desk::caseOf(wire::ReviewDossier answer) {
  DeskCase one;
  auto book = m_vault->drafts.rulebook(answer.policy);
  if (!book) return Error(book.error().code(), "the notice is not here; tarim-cli sync fetches it");
  one.book = *book;
  auto dossier = dossier::dossierOf(answer.manifest);
  if (!dossier) return dossier.error();
  one.dossier = std::move(*dossier);
  auto state = workflow::fold(answer.events, one.book->policy());
  if (!state) return state.error();
  one.state = std::move(*state);
  one.facts = rules::facts(*one.book, one.dossier, now());
  one.answer = std::move(answer);
  return one;
}

base::Result<DeskCase> Desk::find(const std::string& application) {
  const auto all = queue();
  if (!all) return all.error();
  for (const wire::QueueRow& row : all->rows)
    if (row.application == application || row.number == application) {
      auto answer = dossier(row.application);
      return answer ? caseOf(std::move(*answer)) : base::Result<DeskCase>(answer.error());
    }
  return Error(Code::NotFound, "the queue has no " + application);
}

base::Result<std::vector<DeskCase>> Desk::received() {
  const auto all = queue();
  if (!all) return all.error();
  std::vector<DeskCase> cases;
  for (const wire::QueueRow& row : all->rows) {
    if (row.phase != workflow::phaseName(workflow::Phase::Received)) continue;
    auto answer = dossier(row.application);
    if (!answer) return answer.error();
    auto one = caseOf(std::move(*answer));
    if (!one) return one.error();
    cases.push_back(std::move(*one));
  }
  return cases;
}

base::Result<workflow::Command> Desk::decide(const Wish& wish) {
  const auto about = find(wish.application);
  if (!about) return about.error();
  const auto actor = actorOf(m_vault->settings.account());
  if (!actor) return Error(Code::NotAllowed, "this vault belongs to no reviewer");
  workflow::Command command = wish.command;
  if (command.id.empty()) command.id = base::newId();
  command.application = about->row().application;
  command.attempt = about->state.attempt;
  command.root = about->state.root;
  command.step = about->state.step;
  const auto event = workflow::decide(about->state, command, *actor, about->book->policy(), now());
  if (!event) return event.error();
  const auto queued = m_vault->exchange.queue(command, m_clock.now());
  if (!queued) return queued.error();
  return command;
}

base::Result<OpenedCase> openCase(std::string_view verb, const Arguments& arguments,
                                  const base::Clock& clock) {
  if (arguments.words().size() != 1)
    return Error(Code::InvalidInput, std::string(verb) + " takes one application");
  auto desk = Desk::open(arguments, clock);
  if (!desk) return desk.error();
  auto one = (*desk)->find(arguments.words().front());
  if (!one) return one.error();
  return OpenedCase{std::move(*desk), std::move(*one)};
}

base::Result<std::vector<Wish>> readWishes(const std::string& file, workflow::CommandKind kind) {
  const auto text = textOfFile(file);
  if (!text) return text.error();
  const auto value = base::parseJson(*text, {kMaxWishBytes, 8});
  if (!value) return value.error();
  if (!value->is_array())
    return Error(Code::InvalidInput, "decisions are an array of objects", {.file = file, .path = {}});
  std::vector<Wish> wishes;
  for (const json::value& one : value->get_array()) {
    auto wish = readWish(one, kind);
    if (!wish) return wish.error();
    wishes.push_back(std::move(*wish));
  }
  return wishes;
}

int decideAll(Desk& desk, const std::vector<Wish>& wishes, bool asJson) {
  int code = kFine;
  for (const Wish& wish : wishes) {
    const auto queued = desk.decide(wish);
    if (!queued) code = kRefused;
    const std::string kind(workflow::kindName(wish.command.kind));
    if (asJson) {
      json::object line{{"application", wish.application}, {"kind", kind}, {"queued", queued.has_value()}};
      if (queued) line["id"] = queued->id;
      if (!queued) line["code"] = base::codeName(queued.error().code());
      if (!queued) line["detail"] = queued.error().line();
      std::cout << json::serialize(line) << "\n";
    } else if (queued) {
      std::cout << wish.application << "  " << kind
                << " queued; it leaves with the next tarim-cli sync or pack\n";
    } else {
      std::cerr << wish.application << ": ";
      complain(queued.error());
    }
  }
  return code;
}

}  // namespace tarim::client::cli
