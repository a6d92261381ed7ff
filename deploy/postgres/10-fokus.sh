#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Runs once, when the database folder of the container is new: the owner, the two roles it steps into, the database.
set -euo pipefail
psql --username "$POSTGRES_USER" --set ON_ERROR_STOP=1 --set password="$(cat /run/secrets/fokus_password)" <<'SQL'
create role fokus login password :'password';
create role fokus_app nologin;
create role fokus_signin nologin;
grant fokus_app, fokus_signin to fokus with admin option;
create database fokus owner fokus encoding 'UTF8' template template0;
SQL
