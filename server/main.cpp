// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// tarim-server: what the operator says, taken apart. Exit codes: 0 done, 1 refused or failed (said on
// standard error), 2 not understood.
#include "server/admin/act_as_owner.hpp"
#include "server/admin/blind_commands.hpp"
#include "server/admin/commands.hpp"
#include "server/admin/serve.hpp"
#include "server/admin/terminal.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

namespace {

using namespace tarim;
using base::Result;

/// What the command line holds, and the command that it chose.
struct Asked {
  std::string config = std::string(server::kConfigName);
  server::Invocation invocation;
  server::InitOptions init;
  std::string owner;
  server::RestoreOptions restore;
  std::string folder;
  std::vector<std::string> tables;
  std::string person;
  std::string device;
  std::string publicKey;
  std::vector<std::string> files;
  std::vector<server::InputFile> read;
  std::string replies;
  std::string kept;
  server::EnrolCodeOptions code;
  server::BlindPageOptions page;
  server::UploadsOptions uploads;
  bool json = false;
  std::function<Result<void>()> run;
};

int report(const base::Error& error) {
  std::cerr << server::onOneLine(error.line()) << "\n"
            << base::words(error.code()).en << "\n"
            << base::words(error.code()).zh << "\n";
  return 1;
}

/// A command that needs the configuration and the store: it acts as the store's owner. `prepare` runs before,
/// as whoever started it: it reads what the owner perhaps may not, and names inputs and outputs.
template <class Prepare, class Command>
void onStore(CLI::App* app, Asked& asked, Prepare prepare, Command command) {
  app->add_option("--config", asked.config, "tarim-server.toml, or the folder it lies in");
  app->callback([&asked, prepare, command] {
    asked.run = [&asked, prepare, command]() -> Result<void> {
      if (auto reached = server::requireReach(asked.config, asked.invocation); !reached) return reached;
      const auto config = server::readConfig(asked.config);
      if (!config) return config.error();
      if (const Result<void> prepared = prepare(); !prepared) return prepared;
      if (auto acting = server::actAsOwner(config->store, asked.invocation); !acting) return acting;
      return command(*config);
    };
  });
}

template <class Command>
void onStore(CLI::App* app, Asked& asked, Command command) {
  onStore(
      app, asked, [] { return Result<void>(); }, command);
}

void addInit(CLI::App& app, Asked& asked) {
  CLI::App* init = app.add_subcommand("init", "make a server's folder: keys, store, configuration");
  init->add_option("folder", asked.folder, "where")->required();
  init->add_option("--name", asked.init.name, "shown to people");
  init->add_option("--address", asked.init.address, "the IP address to listen at")->capture_default_str();
  init->add_option("--port", asked.init.port, "0: any free one")->capture_default_str();
  init->add_option("--host", asked.init.hosts,
                   "a name or address by which devices reach it; may be repeated");
  init->add_option("--ca-out", asked.init.authorityFolder,
                   "the folder for ca.key, outside the server's: on a stick that is then locked away");
  init->add_option("--owner", asked.owner, "for root: the account that it is made for and that will serve");
  init->callback([&asked] {
    asked.run = [&asked]() -> Result<void> {
      asked.init.folder = asked.folder;
      if (!asked.init.authorityFolder.empty()) asked.invocation.keep = server::Keep::Writing;
      auto acting = asked.owner.empty() ? server::actAsOwner(asked.folder, asked.invocation)
                                        : server::actAs(asked.owner, asked.folder, asked.invocation);
      if (!acting) return acting;
      return server::runInit(asked.init, std::cout);
    };
  });
}

void addPeople(CLI::App& app, Asked& asked) {
  CLI::App* people = app.add_subcommand("people", "who there is")->require_subcommand(1);
  CLI::App* import =
      people->add_subcommand("import", "take in people.csv, or units.csv and people.csv, and roles.csv");
  import->add_option("tables", asked.tables, "CSV files with a header row")->required()->expected(1, 3);
  onStore(
      import, asked,
      [&asked]() -> Result<void> {
        for (const std::string& table : asked.tables) {
          auto read = server::readInput(table, server::kMostTableBytes);
          if (!read) return read.error();
          asked.read.push_back(std::move(*read));
        }
        return {};
      },
      [&asked](const server::Config& config) { return server::runImport(config, asked.read, std::cout); });

  CLI::App* show = people->add_subcommand("show", "the roles of a person, with their days");
  show->add_option("person", asked.person, "the person's id")->required();
  onStore(show, asked, [&asked](const server::Config& config) {
    return server::runPerson(config, asked.person, std::cout);
  });
  CLI::App* take = people->add_subcommand("revoke", "take a role away at once");
  take->add_option("role", asked.tables, "PERSON ROLE UNIT")->required()->expected(3);
  onStore(take, asked, [&asked](const server::Config& config) {
    return server::runRevokeRole(config, asked.tables, std::cout);
  });
  CLI::App* merge = people->add_subcommand("merge-unit", "make one unit part of another");
  merge->add_option("units", asked.tables, "FROM INTO")->required()->expected(2);
  onStore(merge, asked, [&asked](const server::Config& config) {
    return server::runMergeUnit(config, asked.tables, std::cout);
  });

  CLI::App* code = app.add_subcommand("enrol-code", "a registration code for a new device of a person");
  code->add_option("person", asked.code.person, "the person's id")->required();
  code->add_option("--days", asked.code.days, "how long it may be used")
      ->capture_default_str()
      ->check(CLI::Range(1, 365));
  code->add_option("--server", asked.code.server,
                   "HOST:PORT by which devices reach it, for the joining file; else as the certificate says");
  code->add_option("--out", asked.code.out,
                   "the folder for the joining file and its QR code; else joining/ beside tarim-server.toml");
  onStore(
      code, asked,
      [&asked]() -> Result<void> {
        if (!asked.code.out.empty()) asked.invocation.keep = server::Keep::Writing;
        return {};
      },
      [&asked](const server::Config& config) { return server::runEnrolCode(config, asked.code, std::cout); });

  onStore(app.add_subcommand("codes", "registration codes that nobody has used yet, with their age"), asked,
          [](const server::Config& config) { return server::runCodes(config, std::cout); });
  CLI::App* withdraw = app.add_subcommand("withdraw-code", "end a registration code before its time");
  withdraw->add_option("code", asked.device, "the code, or the digits that `codes` prints")->required();
  onStore(withdraw, asked, [&asked](const server::Config& config) {
    return server::runWithdrawCode(config, asked.device, std::cout);
  });

  CLI::App* devices = app.add_subcommand("devices", "the devices of a person");
  devices->add_option("person", asked.person, "the person's id")->required();
  onStore(devices, asked, [&asked](const server::Config& config) {
    return server::runDevices(config, asked.person, std::cout);
  });

  CLI::App* revoke = app.add_subcommand("revoke", "end a device's token");
  revoke->add_option("device", asked.device, "the device's id")->required();
  onStore(revoke, asked, [&asked](const server::Config& config) {
    return server::runRevoke(config, asked.device, std::cout);
  });
}

void addPolicy(CLI::App& app, Asked& asked) {
  CLI::App* policy = app.add_subcommand("policy", "notices as data")->require_subcommand(1);
  CLI::App* publish = policy->add_subcommand("publish", "open a cycle");
  publish->add_option("folder", asked.folder, "the policy's folder")->required();
  onStore(
      publish, asked,
      [&asked]() -> Result<void> {
        auto read = server::readPolicyInput(asked.folder);
        if (!read) return read.error();
        asked.read.push_back(std::move(*read));
        return {};
      },
      [&asked](const server::Config& config) {
        return server::runPublish(config, asked.read.front(), std::cout);
      });
}

void addPackages(CLI::App& app, Asked& asked) {
  CLI::App* package = app.add_subcommand("package", "what comes by hand")->require_subcommand(1);
  CLI::App* import = package->add_subcommand("import", "take in sealed packages, also while serving");
  import->add_option("files", asked.files, "the files of one or more packages, or folders with them")
      ->required();
  import->add_option("--replies", asked.replies,
                     "the folder for the sealed replies; else beside each package");
  onStore(
      import, asked,
      [&asked]() -> Result<void> {
        asked.invocation.keep = server::Keep::Writing;  // a stick that is mounted for root
        asked.invocation.inputs.assign(asked.files.begin(), asked.files.end());
        return {};
      },
      [&asked](const server::Config& config) {
        return server::runPackageImport(config, {asked.files.begin(), asked.files.end()}, asked.replies,
                                        std::cout);
      });
}

/// The words that name a page, and who answers for it.
CLI::App* addPage(CLI::App& blind, Asked& asked, const char* name, const char* what, bool answers) {
  CLI::App* page = blind.add_subcommand(name, what);
  page->add_option("application", asked.page.application, "its number (2024-0147) or id")->required();
  page->add_option("page", asked.page.page, "as blind list prints it")->required();
  if (!answers) return page;
  page->add_option("--by", asked.page.by, "who answers for it: a person of the office")->required();
  page->add_option("--why", asked.page.why, "stands in the record")->required();
  return page;
}

void addBlind(CLI::App& app, Asked& asked) {
  CLI::App* blind = app.add_subcommand("blind", "copies of pages for experts")->require_subcommand(1);
  CLI::App* assign = blind->add_subcommand("assign", "let an expert judge an application");
  assign->add_option("expert", asked.person, "the expert's id")->required();
  assign->add_option("application", asked.page.application, "its number (2024-0147) or id")->required();
  onStore(assign, asked, [&asked](const server::Config& config) {
    return server::runBlindAssign(config, asked.person, asked.page.application, std::cout);
  });
  onStore(blind->add_subcommand("check", "make and search all copies that wait; 1: pages wait for a person"),
          asked, [](const server::Config& config) { return server::runBlindCheck(config, std::cout); });
  CLI::App* list = blind->add_subcommand("list", "pages that are not shown, and why");
  list->add_flag("--json", asked.json, "for programs");
  onStore(list, asked, [&asked](const server::Config& config) {
    return server::runBlindList(config, asked.json, std::cout);
  });
  onStore(addPage(*blind, asked, "release", "show a page as its copy is", true), asked,
          [&asked](const server::Config& config) {
            return server::runBlindRelease(config, asked.page, std::cout);
          });
  CLI::App* mask = addPage(*blind, asked, "mask", "cover more of a page and search it again", true);
  mask->add_option("--area", asked.page.areas, "x,y,width,height in 1/10000 of the page; may be repeated")
      ->required();
  onStore(mask, asked, [&asked](const server::Config& config) {
    return server::runBlindMask(config, asked.page, std::cout);
  });
  CLI::App* show = addPage(*blind, asked, "show", "write the copy that experts would get", false);
  show->add_option("--out", asked.page.out, "the JPEG to write")->required();
  onStore(
      show, asked,
      [&asked]() -> Result<void> {
        asked.invocation.keep = server::Keep::Writing;
        return {};
      },
      [&asked](const server::Config& config) { return server::runBlindShow(config, asked.page, std::cout); });
}

void addCare(CLI::App& app, Asked& asked) {
  onStore(
      app.add_subcommand("serve", "run the server until SIGTERM or SIGINT"), asked,
      [&asked]() -> Result<void> {
        asked.invocation.keep = server::Keep::Nothing;
        return {};
      },
      server::serve);

  CLI::App* status = app.add_subcommand("status", "how much of everything there is");
  status->add_flag("--json", asked.json, "for programs");
  onStore(status, asked, [&asked](const server::Config& config) {
    return server::runStatus(config, asked.json, std::cout);
  });

  CLI::App* uploads = app.add_subcommand("uploads", "uploads that are not finished: list them, or end some");
  uploads->add_option("--drop", asked.uploads.drop, "the id of an upload; may be repeated");
  uploads->add_option("--drop-of", asked.uploads.dropOf, "all of this person's");
  onStore(uploads, asked, [&asked](const server::Config& config) {
    return server::runUploads(config, asked.uploads, std::cout);
  });

  CLI::App* verify = app.add_subcommand("verify", "prove that nothing was changed or lost");
  verify->add_option("--public-key", asked.publicKey,
                     "the server's, where signing.seed is not beside a copy");
  onStore(
      verify, asked,
      [&asked]() -> Result<void> {
        asked.invocation.onlyReads = true;
        return {};
      },
      [&asked](const server::Config& config) {
        return server::runVerify(config, asked.publicKey, std::cout);
      });

  CLI::App* restore = app.add_subcommand("restore", "make a server's folder from a copy");
  restore->add_option("copy", asked.restore.copy, "the folder that backup made")->required();
  restore
      ->add_option("folder", asked.restore.folder,
                   "where to; what is there of a stopped server is kept aside")
      ->required();
  restore->add_option("--owner", asked.owner, "for root: the account that will serve it");
  restore->add_option("--port", asked.restore.port, "another port than the copy's");
  restore->add_option("--address", asked.restore.address, "another IP address to listen at");
  restore->add_flag("--despite-damage", asked.restore.despiteDamage, "also when the copy has lost something");
  restore->callback([&asked] {
    asked.run = [&asked]() -> Result<void> {
      asked.invocation.inputs = {asked.restore.copy};
      asked.invocation.outputs = {asked.restore.folder};
      auto acting = asked.owner.empty() ? server::actAsOwner(asked.restore.folder, asked.invocation)
                                        : server::actAs(asked.owner, asked.restore.folder, asked.invocation);
      if (!acting) return acting;
      return server::runRestore(asked.restore, std::cout);
    };
  });

  CLI::App* head =
      app.add_subcommand("head", "the signed head of the record: print it and keep it elsewhere");
  head->add_option("--check", asked.kept,
                   "compare the heads in this file (-: standard input) with the record");
  onStore(
      head, asked,
      [&asked]() -> Result<void> {
        if (asked.kept.empty()) return {};
        auto read = server::readKeptHeads(asked.kept);
        if (!read) return read.error();
        asked.read.push_back(std::move(*read));
        return {};
      },
      [&asked](const server::Config& config) {
        return asked.read.empty() ? server::runHead(config, std::cout)
                                  : server::runHeadCheck(config, asked.read.front(), std::cout);
      });

  CLI::App* audit = app.add_subcommand("audit", "the record, for whoever checks it")->require_subcommand(1);
  CLI::App* prove = audit->add_subcommand("verify", "as the command verify");
  prove->add_option("--public-key", asked.publicKey, "the server's, where signing.seed is not beside a copy");
  const auto onlyReads = [&asked]() -> Result<void> {
    asked.invocation.onlyReads = true;
    return {};
  };
  onStore(prove, asked, onlyReads, [&asked](const server::Config& config) {
    return server::runVerify(config, asked.publicKey, std::cout);
  });
  CLI::App* show = audit->add_subcommand("show", "the events of an application, or of a committee");
  show->add_option("application", asked.page.application, "its number (2024-0147), id, or committee:POLICY")
      ->required();
  show->add_flag("--json", asked.json, "one event a line");
  onStore(show, asked, onlyReads, [&asked](const server::Config& config) {
    return server::runAuditShow(config, asked.page.application, asked.json, std::cout);
  });
  CLI::App* exported = audit->add_subcommand("export", "everything that docs/audit-verify.sh checks");
  exported->add_option("folder", asked.folder, "where to; new or empty")->required();
  onStore(
      exported, asked,
      [&asked]() -> Result<void> {
        asked.invocation.outputs = {asked.folder};
        return {};
      },
      [&asked](const server::Config& config) {
        return server::runAuditExport(config, asked.folder, std::cout);
      });

  CLI::App* backup = app.add_subcommand("backup", "copy everything into a new folder, also while serving");
  backup->add_option("folder", asked.folder, "where to")->required();
  onStore(
      backup, asked,
      [&asked]() -> Result<void> {
        asked.invocation.outputs = {asked.folder};
        return {};
      },
      [&asked](const server::Config& config) { return server::runBackup(config, asked.folder, std::cout); });
}

}  // namespace

int main(int argc, char** argv) try {
  Asked asked;
  asked.invocation.words.assign(argv, argv + argc);
  CLI::App app("Tarim's server: files and reviews professional-title applications.");
  app.require_subcommand(1);
  app.add_option("--config", asked.config, "tarim-server.toml, or the folder it lies in");
  addInit(app, asked);
  addPolicy(app, asked);
  addPeople(app, asked);
  addPackages(app, asked);
  addBlind(app, asked);
  addCare(app, asked);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  const server::TerminalGuard out(std::cout);
  const server::TerminalGuard errors(std::cerr);
  const auto done = asked.run();
  return done ? 0 : report(done.error());
} catch (const std::exception& thrown) {
  std::cerr << "tarim-server: " << thrown.what() << "\n";
  return 1;
}
