<?php
// publish.php ROLE < HTML: publishes a “Custom HTML” block by WordPress's REST interface, as its editor does, and
// prints the path of the post and what was kept of the block.
require 'wp-load.php';

$role = $argv[1];
$user = username_exists( $role ) ?: wp_create_user( $role, wp_generate_password(), "$role@course.example" );
( new WP_User( $user ) )->set_role( $role );
wp_set_current_user( $user );

switch_theme( 'course' );
update_option( 'permalink_structure', '/lessons/%postname%/' );
$GLOBALS['wp_rewrite']->init();
flush_rewrite_rules();

$request = new WP_REST_Request( 'POST', '/wp/v2/posts' );
$request->set_body_params( array(
  'title'   => "Lesson by $role",
  'status'  => 'publish',
  'content' => "<!-- wp:html -->\n" . stream_get_contents( STDIN ) . "\n<!-- /wp:html -->",
) );
$post = rest_do_request( $request )->get_data();
echo json_encode( array( 'path' => wp_parse_url( $post['link'], PHP_URL_PATH ), 'kept' => $post['content']['raw'] ) );
