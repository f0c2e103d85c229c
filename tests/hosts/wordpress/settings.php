<?php
// Goes before every script: what the database has of addresses is of another server, and no request is to leave.
error_reporting( E_ALL & ~E_DEPRECATED );
$_SERVER['HTTP_HOST'] ??= '127.0.0.1';
define( 'WP_HOME', 'http://' . $_SERVER['HTTP_HOST'] );
define( 'WP_SITEURL', WP_HOME );
define( 'DISABLE_WP_CRON', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
