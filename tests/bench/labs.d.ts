// The labs' tags and events, as pages know them.
import '../../components/index.js';
