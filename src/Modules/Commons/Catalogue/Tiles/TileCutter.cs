using System.Text;
using Maillage.Commons.Contracts;

namespace Maillage.Commons.Catalogue.Tiles;

/// <summary>A tile of the web map.</summary>
/// <param name="Zoom">From 0 (the world in one tile) to <see cref="MaxZoom"/>.</param>
/// <param name="Column">From the west.</param>
/// <param name="Row">From the north.</param>
internal readonly record struct TileId(int Zoom, int Column, int Row)
{
    public const int MaxZoom = 16;

    public bool Exists => Zoom is >= 0 and <= MaxZoom && Column >= 0 && Row >= 0 && Column < 1 << Zoom && Row < 1 << Zoom;

    public Spot First => Spot.Of((uint)Column << (Spot.Bits - Zoom), (uint)Row << (Spot.Bits - Zoom));

    /// <summary>The spot after the last one.</summary>
    public Spot End => new(First.Code + (1UL << (2 * (Spot.Bits - Zoom))));
}

/// <summary>Cuts the chosen fiches into vector tiles: one point for a fiche alone in its cell, one with a number for several.</summary>
/// <remarks>
/// A tile has 64 cells (256 from zoom 12), so it stays small whatever the number of fiches, and the numbers of a zoom level always
/// add up to all that match. Time: O(fiches in the tile).
/// </remarks>
internal static class TileCutter
{
    private const int FineZoom = 12;

    public static byte[] Cut(FicheColumns columns, Selection selection, TileId tile)
    {
        var layer = new TileLayer("fiches");
        var cell = new Cell(columns, layer, tile);
        var (from, upTo) = (tile.First, tile.End);
        var rows = columns.RowsBetween(from, upTo);
        for (var row = rows.Start.Value; row < rows.End.Value; row++)
        {
            if (selection.Matches(row))
            {
                cell.Add(row);
            }
        }

        cell.Close();
        return layer.ToTile();
    }

    /// <summary>The cell being read: rows come in the order of cells.</summary>
    private sealed class Cell(FicheColumns columns, TileLayer layer, TileId tile)
    {
        private readonly int cellBits = 2 * (Spot.Bits - tile.Zoom - (tile.Zoom < FineZoom ? 3 : 4));
        private ulong cell;
        private int count;
        private int first;
        private ulong sumX;
        private ulong sumY;

        public void Add(int row)
        {
            var spot = columns.Spots[row];
            if (count > 0 && spot.Code >> cellBits != cell)
            {
                Close();
            }

            first = count == 0 ? row : first;
            cell = spot.Code >> cellBits;
            count++;
            sumX += spot.X;
            sumY += spot.Y;
        }

        public void Close()
        {
            if (count == 0)
            {
                return;
            }

            if (count == 1)
            {
                TagFiche(first);
            }
            else
            {
                layer.Tag("n", count);
            }

            layer.Point(InTile(sumX, tile.Column), InTile(sumY, tile.Row));
            (count, sumX, sumY) = (0, 0, 0);
        }

        private int InTile(ulong sum, int index)
        {
            var side = (double)(1L << (Spot.Bits - tile.Zoom));
            return (int)Math.Round(((sum / (double)count) - (index * side)) / side * TileLayer.Extent);
        }

        private void TagFiche(int row)
        {
            var traits = columns.Traits[row];
            layer.Tag("id", columns.Ids[row].ToString());
            layer.Tag("titre", Encoding.UTF8.GetString(columns.TitleOf(row)));
            layer.Tag("genre", Traits.Kind(traits).Slug());
            layer.Tag("dits", columns.Statements[row]);
            layer.Tag("approx", (traits & Traits.Approximate) == 0 ? 0 : 1);
        }
    }
}
