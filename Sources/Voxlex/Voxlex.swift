// Voxlex
