using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nguon.Domain.Organizations;

namespace Nguon.Web.Data.Maps;

internal sealed class ResidentialUnitMap : IEntityTypeConfiguration<ResidentialUnit>
{
    public void Configure(EntityTypeBuilder<ResidentialUnit> builder) => builder.ToTable("residential_unit");
}

internal sealed class ResidentialVersionMap : IEntityTypeConfiguration<ResidentialVersion>
{
    public void Configure(EntityTypeBuilder<ResidentialVersion> builder)
    {
        builder.ToTable("residential_version");
        builder.Property(v => v.Name).HasMaxLength(ResidentialVersion.NameLength);
        builder.Property(v => v.SearchName).HasMaxLength(ResidentialVersion.NameLength);
        builder.HasOne<ResidentialUnit>().WithMany().HasForeignKey(v => v.ResidentialUnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PartyOrganization>().WithMany().HasForeignKey(v => v.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(v => new { v.ResidentialUnitId, v.From });
        builder.HasIndex(v => new { v.OrganizationId, v.From });
    }
}

internal sealed class ResidentialCellMap : IEntityTypeConfiguration<ResidentialCell>
{
    public void Configure(EntityTypeBuilder<ResidentialCell> builder)
    {
        builder.ToTable("residential_cell");
        builder.HasOne<ResidentialUnit>().WithMany().HasForeignKey(c => c.ResidentialUnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PartyOrganization>().WithMany().HasForeignKey(c => c.CellId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.ResidentialUnitId, c.From });
        builder.HasIndex(c => new { c.CellId, c.From });
        builder.HasIndex(c => c.FollowsId);
        builder.OnlyBelieved();
    }
}

internal sealed class ResidentialPostMap : IEntityTypeConfiguration<ResidentialPost>
{
    public void Configure(EntityTypeBuilder<ResidentialPost> builder)
    {
        builder.ToTable("residential_post");
        builder.Property(p => p.HolderName).HasMaxLength(ResidentialVersion.NameLength);
        builder.HasOne<ResidentialUnit>().WithMany().HasForeignKey(p => p.ResidentialUnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.ResidentialUnitId, p.From });
        builder.HasIndex(p => p.PersonId);
    }
}
